package org.xiangxue.server.eligibility.decision;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;
import static org.xiangxue.server.platform.Rows.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.eligibility.LeafResult;
import org.xiangxue.contract.eligibility.Truth;
import org.xiangxue.contract.eligibility.decision.DecisionId;
import org.xiangxue.contract.eligibility.decision.DecisionState;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.server.eligibility.facts.SnapshotRepository;
import org.xiangxue.server.eligibility.rule.CanonicalJson;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Scope;
import org.xiangxue.server.platform.security.Unscoped;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
public class DecisionRepository {

    static final String COLUMNS =
            "d.county, d.id, d.household_id, d.village_code, d.programme, d.number, d.day,"
                    + " d.facts_hash, d.outcome, d.leaves, d.hash, d.state, d.decided_by";

    private final DatabaseClient db;

    DecisionRepository(DatabaseClient db) {
        this.db = db;
    }

    /** Locks the open decisions and those in force of these households. */
    @Transactional(propagation = MANDATORY)
    Mono<List<Decision>> standing(Scope scope, String county, Collection<HouseholdId> households) {
        return db.sql(
                        "SELECT "
                                + COLUMNS
                                + """
                                 FROM decision d
                                 WHERE d.county = :county AND d.household_id = ANY(:households) AND d.state <> 'ENDED'
                                   AND d.village_code ^@ ANY(:scope)
                                 ORDER BY d.household_id, d.id
                                   FOR UPDATE
                                """)
                .bind("county", county)
                .bind("households", SnapshotRepository.ids(households))
                .bind("scope", scope.prefixes())
                .map(DecisionRepository::decision)
                .all()
                .collectList();
    }

    /** Locks one; fails with <i>not found</i> outside the scope. */
    @Transactional(propagation = MANDATORY)
    public Mono<Decision> lock(Scope scope, DecisionId id) {
        return one(scope, id, " FOR UPDATE");
    }

    Mono<Decision> get(Scope scope, DecisionId id) {
        return one(scope, id, "");
    }

    private Mono<Decision> one(Scope scope, DecisionId id, String lock) {
        return db.sql(
                        "SELECT "
                                + COLUMNS
                                + " FROM decision d WHERE d.id = :id AND d.village_code ^@"
                                + " ANY(:scope)"
                                + lock)
                .bind("id", id.value())
                .bind("scope", scope.prefixes())
                .map(DecisionRepository::decision)
                .one()
                .switchIfEmpty(Problem.notFound("decision", id).asMono());
    }

    /** The one in force beside an open one. */
    Mono<Decision> findInForce(Scope scope, Decision open) {
        return beside(scope, open, "('CONFIRMED', 'HELD')");
    }

    Mono<Decision> findOpen(Scope scope, Decision force) {
        return beside(scope, force, "('PROPOSED', 'RETURNED')");
    }

    private Mono<Decision> beside(Scope scope, Decision decision, String states) {
        return db.sql(
                        "SELECT "
                                + COLUMNS
                                + " FROM decision d WHERE d.county = :county AND d.household_id ="
                                + " :household AND d.programme = :programme AND d.village_code ^@"
                                + " ANY(:scope) AND d.state IN "
                                + states)
                .bind("county", decision.county())
                .bind("household", decision.household().value())
                .bind("programme", decision.programme())
                .bind("scope", scope.prefixes())
                .map(DecisionRepository::decision)
                .one();
    }

    /** True when the facts of the household have changed and are not looked at yet. */
    Mono<Boolean> isDirty(Scope scope, Decision decision) {
        return db.sql(
                        """
                        SELECT EXISTS (SELECT FROM eligibility_dirty d
                                        WHERE d.county = :county AND d.household_id = :household AND :village ^@ ANY(:scope))
                        """)
                .bind("county", decision.county())
                .bind("household", decision.household().value())
                .bind("village", decision.village())
                .bind("scope", scope.prefixes())
                .map(row -> Objects.requireNonNull(row.get(0, Boolean.class)))
                .one();
    }

    @Transactional(propagation = MANDATORY)
    @Unscoped("writes what was derived")
    Mono<Void> end(String county, List<Decision> ended, Instant now) {
        if (ended.isEmpty()) {
            return Mono.empty();
        }
        return db.sql(
                        """
                        UPDATE decision
                           SET state = 'ENDED', held_for = NULL, state_at = :now
                         WHERE county = :county AND id = ANY(:ids) AND state <> 'ENDED'
                        """)
                .bind("county", county)
                .bind(
                        "ids",
                        ended.stream().map(decision -> decision.id().value()).toArray(UUID[]::new))
                .bind("now", now)
                .then();
    }

    @Transactional(propagation = MANDATORY)
    @Unscoped("writes what was derived")
    public Mono<Void> hold(String county, DecisionId id, String reason, Instant now) {
        return db.sql(
                        """
                        UPDATE decision
                           SET state = 'HELD', held_for = :reason, state_at = :now
                         WHERE county = :county AND id = :id AND state = 'CONFIRMED'
                        """)
                .bind("county", county)
                .bind("id", id.value())
                .bind("reason", reason)
                .bind("now", now)
                .then();
    }

    /** What a person does with it. */
    @Transactional(propagation = MANDATORY)
    Mono<Void> decide(
            Scope scope,
            Decision decision,
            DecisionState state,
            @Nullable String reason,
            Instant now) {
        var query =
                db.sql(
                                """
                                UPDATE decision
                                   SET state = :state, held_for = NULL, state_at = :now, reason = :reason,
                                       decided_by = CASE WHEN state = 'HELD' THEN decided_by ELSE :actor END,
                                       decided_at = CASE WHEN state = 'HELD' THEN decided_at ELSE :now END
                                 WHERE county = :county AND id = :id AND village_code ^@ ANY(:scope)
                                """)
                        .bind("state", state.name())
                        .bind("now", now)
                        .bind("actor", scope.actor())
                        .bind("county", decision.county())
                        .bind("id", decision.id().value())
                        .bind("scope", scope.prefixes());
        return (reason == null
                        ? query.bindNull("reason", String.class)
                        : query.bind("reason", reason))
                .then();
    }

    /** Every standing decision, for the recount. */
    @Unscoped("recounts the whole")
    Flux<Decision> all() {
        return db.sql(
                        "SELECT "
                                + COLUMNS
                                + " FROM decision d WHERE d.state <> 'ENDED' ORDER BY d.county,"
                                + " d.household_id, d.id")
                .map(DecisionRepository::decision)
                .all();
    }

    static Decision decision(Readable row) {
        return new Decision(
                text(row, "county"),
                new DecisionId(Objects.requireNonNull(row.get("id", UUID.class))),
                new HouseholdId(Objects.requireNonNull(row.get("household_id", UUID.class))),
                text(row, "village_code"),
                text(row, "programme"),
                Objects.requireNonNull(row.get("number", Integer.class)),
                Objects.requireNonNull(row.get("day", LocalDate.class)),
                text(row, "facts_hash"),
                Truth.valueOf(text(row, "outcome")),
                List.of(CanonicalJson.read(text(row, "leaves"), LeafResult[].class)),
                text(row, "hash"),
                DecisionState.valueOf(text(row, "state")),
                row.get("decided_by", String.class));
    }
}
