package org.xiangxue.server.learning.facts;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.platform.security.Unscoped;
import reactor.core.publisher.Mono;

/** The lock on a learner, the counties of the evidence, and who has to be derived again. */
@Repository
public class LearnerRepository {

    private final DatabaseClient db;

    LearnerRepository(DatabaseClient db) {
        this.db = db;
    }

    /**
     * Makes everything that changes what one person has learned wait for each other until the
     * transaction ends: batches from two devices, releases, the drainer. Without it two batches
     * that together complete a lesson would each see only half and both miss the completion.
     * Everybody takes this lock before any row, and never two of them, so nobody waits in a circle.
     */
    @Transactional(propagation = MANDATORY)
    @Unscoped("reads nothing")
    public Mono<Learner> lock(String county, PersonId person) {
        return db.sql("SELECT pg_advisory_xact_lock(hashtextextended('learner:' || :person, 0))")
                .bind("person", person.toString())
                .then()
                .then(Mono.defer(() -> find(county, person)));
    }

    @Unscoped("names of counties")
    public Mono<Learner> find(String county, PersonId person) {
        return db.sql(
                        "SELECT county FROM learning_county WHERE person_id = :person ORDER BY county")
                .bind("person", person.value())
                .map(row -> Rows.required(row, "county", String.class))
                .all()
                .collectList()
                .map(counties -> new Learner(county, person, counties));
    }

    /**
     * Notes that this person has evidence under this county, and that what is derived from it has
     * to be derived again.
     */
    @Transactional(propagation = MANDATORY)
    @Unscoped("writes for the holder of a learning credential")
    public Mono<Void> changed(String county, PersonId person, Instant since) {
        return db.sql(
                        """
                        WITH here AS (INSERT INTO learning_county (person_id, county)
                                      VALUES (:person, :county)
                                      ON CONFLICT (person_id, county) DO NOTHING)
                        INSERT INTO learner_due AS d (county, person_id, since)
                        VALUES (:county, :person, :since)
                        ON CONFLICT (county, person_id) DO UPDATE SET since = least(d.since, excluded.since)
                        """)
                .bind("person", person.value())
                .bind("county", county)
                .bind("since", since)
                .then();
    }

    /**
     * The same for persons whose memberships changed, as far as they have evidence; {@code since}
     * is later than all of it, for none is new.
     */
    @Transactional(propagation = MANDATORY)
    @Unscoped("writes for a drainer")
    public Mono<Void> due(String county, Collection<PersonId> persons, Instant since) {
        if (persons.isEmpty()) {
            return Mono.empty();
        }
        return db.sql(
                        """
                        INSERT INTO learner_due (county, person_id, since)
                        SELECT DISTINCT CAST(:county AS char(6)), p, CAST(:since AS timestamptz)
                          FROM unnest(:persons) AS p
                         WHERE EXISTS (SELECT FROM learning_county l WHERE l.person_id = p)
                         ORDER BY p
                        ON CONFLICT (county, person_id) DO NOTHING
                        """)
                .bind("county", county)
                .bind("persons", Rows.uuids(persons, PersonId::value))
                .bind("since", since)
                .then();
    }

    /** Who waits, in the order of the key. */
    @Unscoped("ids for a drainer")
    public Mono<List<Due>> waiting(Due after, int limit) {
        return db.sql(
                        """
                        SELECT county, person_id
                          FROM learner_due
                         WHERE (county, person_id) > (CAST(:county AS char(6)), :person)
                         ORDER BY county, person_id
                         LIMIT :limit
                        """)
                .bind("county", after.county())
                .bind("person", after.person().value())
                .bind("limit", limit)
                .map(LearnerRepository::due)
                .all()
                .collectList();
    }

    /**
     * Everybody who has evidence, in the order of their ids; each once, with one of the counties.
     */
    @Unscoped("ids for a recount")
    public Mono<List<Due>> everybody(PersonId after, int limit) {
        return db.sql(
                        """
                        SELECT min(county) AS county, person_id
                          FROM learning_county
                         WHERE person_id > :after
                         GROUP BY person_id
                         ORDER BY person_id
                         LIMIT :limit
                        """)
                .bind("after", after.value())
                .bind("limit", limit)
                .map(LearnerRepository::due)
                .all()
                .collectList();
    }

    /** Whether this learner waits to be derived, under whatever county. */
    @Unscoped("nothing but yes or no, for a recount")
    public Mono<Boolean> isWaiting(Learner learner) {
        return db.sql(
                        "SELECT EXISTS (SELECT FROM learner_due WHERE county = ANY(CAST(:counties AS char(6)[])) AND person_id = :person) AS waits")
                .bind("counties", Rows.counties(learner.counties()))
                .bind("person", learner.person().value())
                .map(row -> Rows.required(row, "waits", Boolean.class))
                .one();
    }

    /** Takes the mark of a locked learner; empty when somebody else was faster. */
    @Transactional(propagation = MANDATORY)
    @Unscoped("a moment for a drainer")
    public Mono<Instant> take(Due due) {
        return db.sql(
                        "DELETE FROM learner_due WHERE county = :county AND person_id = :person RETURNING since")
                .bind("county", due.county())
                .bind("person", due.person().value())
                .map(row -> Rows.required(row, "since", Instant.class))
                .one();
    }

    private static Due due(Readable row) {
        return new Due(
                Rows.required(row, "county", String.class),
                new PersonId(Rows.required(row, "person_id", UUID.class)));
    }

    /** A learner who waits. */
    public record Due(String county, PersonId person) {

        /** Before all others. */
        public static final Due FIRST = new Due("000000", new PersonId(new UUID(0, 0)));
    }
}
