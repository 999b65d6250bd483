package org.xiangxue.server.learning;

import io.r2dbc.spi.Readable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/** Sums of what persons and households have learned. */
@Component
public class Learned {

    /**
     * @param seconds covered, each second of a lesson once
     * @param begun courses of which there is any evidence
     */
    public record Sum(PersonId person, int lessonsDone, int seconds, Set<CourseId> begun) {}

    private final DatabaseClient db;

    Learned(DatabaseClient db) {
        this.db = db;
    }

    /**
     * One sum for each of these persons that has learned anything, under whatever county.
     *
     * @param county where they live now; a scope below the county sees nothing
     */
    public Mono<List<Sum>> of(Scope scope, String county, List<PersonId> persons) {
        return db.sql(
                        """
                        SELECT l.person_id, CAST(count(*) FILTER (WHERE l.done) AS int) AS lessons, CAST(coalesce(sum(l.seconds), 0) AS int) AS seconds,
                               array_agg(DISTINCT l.course_id) AS begun
                          FROM (SELECT p.person_id, p.course_id, p.lesson_id, bool_or(p.completed_at IS NOT NULL) AS done,
                                       (SELECT sum(upper(r) - lower(r)) FROM unnest(range_agg(p.watched)) AS r) AS seconds
                                  FROM learning_county c
                                  JOIN lesson_progress p ON p.county = c.county AND p.person_id = c.person_id
                                 WHERE c.person_id = ANY(:persons) AND :county ^@ ANY(:scope)
                                 GROUP BY p.person_id, p.course_id, p.lesson_id) l
                         GROUP BY l.person_id
                        """)
                .bind("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .bind("county", county)
                .bind("scope", scope.prefixes())
                .map(row ->
                        new Sum(
                                new PersonId(
                                        Objects.requireNonNull(row.get("person_id", UUID.class))),
                                Objects.requireNonNull(row.get("lessons", Integer.class)),
                                Objects.requireNonNull(row.get("seconds", Integer.class)),
                                begun(row)))
                .all()
                .collectList();
    }

    /** Seconds credited to a household, by all who lived in it on the day of learning. */
    public Mono<Integer> secondsOf(Scope scope, String county, HouseholdId household) {
        return db.sql(
                        """
                        SELECT CAST(coalesce(sum(seconds), 0) AS int) AS seconds
                          FROM credit
                         WHERE county = :county AND household_id = :household AND CAST(county AS text) ^@ ANY(:scope)
                        """)
                .bind("county", county)
                .bind("household", household.value())
                .bind("scope", scope.prefixes())
                .map(row -> Objects.requireNonNull(row.get("seconds", Integer.class)))
                .one();
    }

    private static Set<CourseId> begun(Readable row) {
        return Arrays.stream(Objects.requireNonNull(row.get("begun", UUID[].class)))
                .map(CourseId::new)
                .collect(Collectors.toSet());
    }
}
