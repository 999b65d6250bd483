package org.xiangxue.server.learning;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/**
 * Completions for the packages that build on them. A scope below the county sees none: they are
 * found by who issues certificates.
 */
@Component
public class Completions {

    private final DatabaseClient db;

    Completions(DatabaseClient db) {
        this.db = db;
    }

    /** Empty when this person has not completed the course, or not under this county. */
    public Mono<Completion> find(Scope scope, String county, PersonId person, CourseId course) {
        return db.sql(
                        """
                        SELECT county, person_id, course_id, version, completed_at, trust, recorded_at
                          FROM course_completion
                         WHERE county = :county AND person_id = :person AND course_id = :course
                           AND CAST(county AS text) ^@ ANY(:scope)
                        """)
                .bind("county", county)
                .bind("person", person.value())
                .bind("course", course.value())
                .bind("scope", scope.prefixes())
                .map(Completions::completion)
                .one();
    }

    /** All completions of these persons, under whatever county. */
    public Mono<List<Completion>> of(Scope scope, List<PersonId> persons) {
        return db.sql(
                        """
                        SELECT p.county, p.person_id, p.course_id, p.version, p.completed_at, p.trust, p.recorded_at
                          FROM learning_county c
                          JOIN course_completion p ON p.county = c.county AND p.person_id = c.person_id
                         WHERE c.person_id = ANY(:persons) AND CAST(p.county AS text) ^@ ANY(:scope)
                         ORDER BY p.completed_at, p.course_id
                        """)
                .bind("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .bind("scope", scope.prefixes())
                .map(Completions::completion)
                .all()
                .collectList();
    }

    /** Completions that became known at this moment or later, in the order in which they did. */
    public Mono<List<Completion>> recordedSince(Scope scope, Instant since, int limit) {
        return db.sql(
                        """
                        SELECT county, person_id, course_id, version, completed_at, trust, recorded_at
                          FROM course_completion
                         WHERE recorded_at >= :since AND CAST(county AS text) ^@ ANY(:scope)
                         ORDER BY recorded_at, person_id, course_id
                         LIMIT :limit
                        """)
                .bind("since", since)
                .bind("scope", scope.prefixes())
                .bind("limit", limit)
                .map(Completions::completion)
                .all()
                .collectList();
    }

    private static Completion completion(Readable row) {
        return new Completion(
                Objects.requireNonNull(row.get("county", String.class)),
                new PersonId(Objects.requireNonNull(row.get("person_id", UUID.class))),
                new CourseId(Objects.requireNonNull(row.get("course_id", UUID.class))),
                Objects.requireNonNull(row.get("version", Integer.class)),
                Objects.requireNonNull(row.get("completed_at", Instant.class)),
                Objects.requireNonNull(row.get("trust", String.class)),
                Objects.requireNonNull(row.get("recorded_at", Instant.class)));
    }
}
