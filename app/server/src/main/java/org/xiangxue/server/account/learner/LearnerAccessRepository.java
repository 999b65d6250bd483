package org.xiangxue.server.account.learner;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.platform.security.Unscoped;
import reactor.core.publisher.Mono;

@Repository
class LearnerAccessRepository {

    private static final String AT_THE_DOOR =
            "somebody who is not yet signed in, found by the household's number";
    private static final String FOUND = "the person was found within the clerk's scope";

    private final DatabaseClient db;

    LearnerAccessRepository(DatabaseClient db) {
        this.db = db;
    }

    @Unscoped(AT_THE_DOOR)
    Mono<String> secretHash(String county, PersonId person) {
        return db.sql(
                        """
                        SELECT secret_hash
                          FROM learner_access
                         WHERE county = :county AND person_id = :person AND secret_hash IS NOT NULL
                        """)
                .bind("county", county)
                .bind("person", person.value())
                .map(row -> Objects.requireNonNull(row.get("secret_hash", String.class)))
                .one();
    }

    @Unscoped(AT_THE_DOOR)
    Mono<Boolean> holdsCode(String county, PersonId person, byte[] codeHash, Instant now) {
        return db.sql(
                        """
                        SELECT 1
                          FROM learner_access
                         WHERE county = :county AND person_id = :person AND code_hash = :code AND code_until > :now
                        """)
                .bind("county", county)
                .bind("person", person.value())
                .bind("code", codeHash)
                .bind("now", now)
                .fetch()
                .first()
                .hasElement();
    }

    /** True once for each code. */
    @Unscoped(AT_THE_DOOR)
    @Transactional(propagation = MANDATORY)
    Mono<Boolean> redeem(
            String county, PersonId person, byte[] codeHash, String secretHash, Instant now) {
        return db.sql(
                        """
                        UPDATE learner_access
                           SET secret_hash = :secret, secret_at = :now, code_hash = NULL, code_until = NULL
                         WHERE county = :county AND person_id = :person AND code_hash = :code AND code_until > :now
                        """)
                .bind("county", county)
                .bind("person", person.value())
                .bind("code", codeHash)
                .bind("secret", secretHash)
                .bind("now", now)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** In place of a code issued before. */
    @Unscoped(FOUND)
    @Transactional(propagation = MANDATORY)
    Mono<Void> issueCode(String county, PersonId person, byte[] codeHash, Instant until) {
        return db.sql(
                        """
                        INSERT INTO learner_access (county, person_id, code_hash, code_until)
                        VALUES (:county, :person, :code, :until)
                        ON CONFLICT (county, person_id) DO UPDATE
                           SET code_hash = excluded.code_hash, code_until = excluded.code_until
                        """)
                .bind("county", county)
                .bind("person", person.value())
                .bind("code", codeHash)
                .bind("until", until)
                .then();
    }

    @Unscoped(FOUND)
    Mono<Map<PersonId, State>> states(String county, Collection<PersonId> persons, Instant now) {
        return db.sql(
                        """
                        SELECT person_id, secret_hash IS NOT NULL AS has_secret,
                               CASE WHEN code_until > :now THEN code_until END AS code_until
                          FROM learner_access
                         WHERE county = :county AND person_id = ANY(:persons)
                        """)
                .bind("county", county)
                .bind("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .bind("now", now)
                .map(LearnerAccessRepository::state)
                .all()
                .collectList()
                .map(states ->
                        states.stream()
                                .collect(Collectors.toMap(State::person, Function.identity())));
    }

    @Unscoped("removes codes that nobody can use any more, tells nothing")
    @Transactional(propagation = MANDATORY)
    Mono<Long> removeExpiredCodes(Instant now) {
        return db.sql(
                        """
                        UPDATE learner_access
                           SET code_hash = NULL, code_until = NULL
                         WHERE code_until <= :now
                        """)
                .bind("now", now)
                .fetch()
                .rowsUpdated();
    }

    private static State state(Readable row) {
        return new State(
                new PersonId(Objects.requireNonNull(row.get("person_id", UUID.class))),
                Boolean.TRUE.equals(row.get("has_secret", Boolean.class)),
                row.get("code_until", Instant.class));
    }

    /**
     * @param codeUntil null without a valid code
     */
    record State(PersonId person, boolean hasSecret, @Nullable Instant codeUntil) {}
}
