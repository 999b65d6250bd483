package org.xiangxue.server.household.correction;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.household.CorrectionChange;
import org.xiangxue.contract.household.CorrectionId;
import org.xiangxue.contract.household.CorrectionState;
import org.xiangxue.server.household.correction.ContentSeal.Sealed;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Caller;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/** The rows of {@code correction}. */
@Repository
class CorrectionRepository {

    private final DatabaseClient db;

    CorrectionRepository(DatabaseClient db) {
        this.db = db;
    }

    /** What is about to be stored. */
    record Added(
            UUID id,
            Resident about,
            CorrectionChange change,
            Sealed sealed,
            String standing,
            String reason) {}

    /** Who decides what. */
    record Decided(CorrectionState state, String reason, Instant at) {}

    /** The id under which it waits: of the same request, if that is waiting already. */
    @Transactional(propagation = MANDATORY)
    Mono<CorrectionId> add(Scope scope, Caller.Staff staff, Added added, Instant now) {
        var person = Amendment.person(added.change());
        var spec =
                db.sql(
                                """
                                INSERT INTO correction AS c (county, id, household_id, person_id, kind, content, content_hash, reason,
                                                             standing, proposed_by, proposed_by_name, proposed_at)
                                SELECT h.county, :id, h.id, :person, :kind, :content, :hash, :reason, :standing, :by, :name, :now
                                  FROM household h
                                 WHERE h.county = :county AND h.id = :household AND h.village_code ^@ ANY(:scope)
                                ON CONFLICT (county, household_id, content_hash) WHERE state = 'PROPOSED'
                                   DO UPDATE SET reason = c.reason
                                RETURNING id
                                """)
                        .bind("county", added.about().county())
                        .bind("household", added.about().household().value())
                        .bind("scope", scope.prefixes())
                        .bind("id", added.id())
                        .bind("kind", added.change().getClass().getSimpleName())
                        .bind("content", added.sealed().content())
                        .bind("hash", added.sealed().hash())
                        .bind("reason", added.reason())
                        .bind("standing", added.standing())
                        .bind("by", staff.actor())
                        .bind("name", staff.name())
                        .bind("now", now);
        spec =
                person == null
                        ? spec.bindNull("person", UUID.class)
                        : spec.bind("person", person.value());
        return spec.map(row -> new CorrectionId(Objects.requireNonNull(row.get("id", UUID.class))))
                .one();
    }

    /** Others who want to decide wait. */
    @Transactional(propagation = MANDATORY)
    Mono<String> lock(Scope scope, CorrectionId id) {
        return db.sql(
                        """
                        SELECT c.county
                          FROM correction c
                          JOIN household h ON h.county = c.county AND h.id = c.household_id
                         WHERE c.id = :id AND h.village_code ^@ ANY(:scope)
                           FOR UPDATE OF c
                        """)
                .bind("id", id.value())
                .bind("scope", scope.prefixes())
                .map(row -> Objects.requireNonNull(row.get("county", String.class)))
                .one()
                .switchIfEmpty(Problem.notFound("correction", id).asMono());
    }

    @Transactional(propagation = MANDATORY)
    Mono<Void> decide(Scope scope, Caller.Staff staff, CorrectionRow correction, Decided decided) {
        return db.sql(
                        """
                        UPDATE correction c
                           SET state = :state, decided_by = :by, decided_by_name = :name, decided_at = :at, decision = :reason
                          FROM household h
                         WHERE c.county = :county AND c.id = :id
                           AND h.county = c.county AND h.id = c.household_id AND h.village_code ^@ ANY(:scope)
                        """)
                .bind("county", correction.county())
                .bind("id", correction.id().value())
                .bind("scope", scope.prefixes())
                .bind("state", decided.state().name())
                .bind("by", staff.actor())
                .bind("name", staff.name())
                .bind("at", decided.at())
                .bind("reason", decided.reason())
                .then();
    }
}
