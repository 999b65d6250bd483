package org.xiangxue.server.eligibility.decision;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.eligibility.decision.DecisionId;
import org.xiangxue.server.eligibility.facts.HouseholdFacts;
import org.xiangxue.server.eligibility.rule.CanonicalJson;
import org.xiangxue.server.platform.security.Unscoped;
import reactor.core.publisher.Mono;

/** Writes what the drainer proposes. */
@Repository
class ProposalRepository {

    private final DatabaseClient db;

    ProposalRepository(DatabaseClient db) {
        this.db = db;
    }

    @Transactional(propagation = MANDATORY)
    @Unscoped("writes what was derived")
    Mono<Void> propose(String county, List<NewDecision> proposals, Instant now) {
        if (proposals.isEmpty()) {
            return Mono.empty();
        }
        return outcomes(
                        db.sql(
                                        """
                                        INSERT INTO decision (county, id, household_id, village_code, programme, number, day, facts_hash, outcome, leaves, hash,
                                                              state, made_at, state_at)
                                        SELECT :county, u.id, u.household, u.village, u.programme, u.number, u.day, u.facts, u.outcome, CAST(u.leaves AS jsonb), u.hash,
                                               'PROPOSED', :now, :now
                                          FROM unnest(:ids, :households, :villages, :programmes, :numbers, :days, :facts, :outcomes, :leaves, :hashes)
                                            AS u (id, household, village, programme, number, day, facts, outcome, leaves, hash)
                                         ORDER BY u.household, u.programme
                                        """)
                                .bind(
                                        "households",
                                        uuids(proposals, one -> one.facts().household().value()))
                                .bind(
                                        "programmes",
                                        texts(proposals, one -> one.outcome().programme().code())),
                        county,
                        proposals,
                        now)
                .then();
    }

    /** The same decision, worked out anew. */
    @Transactional(propagation = MANDATORY)
    @Unscoped("writes what was derived")
    Mono<Void> refresh(String county, List<NewDecision> refreshed, Instant now) {
        if (refreshed.isEmpty()) {
            return Mono.empty();
        }
        return outcomes(
                        db.sql(
                                """
                                UPDATE decision d
                                   SET village_code = u.village, number = u.number, day = u.day, facts_hash = u.facts, outcome = u.outcome,
                                       leaves = CAST(u.leaves AS jsonb), hash = u.hash, made_at = :now
                                  FROM unnest(:ids, :villages, :numbers, :days, :facts, :outcomes, :leaves, :hashes)
                                    AS u (id, village, number, day, facts, outcome, leaves, hash)
                                 WHERE d.county = :county AND d.id = u.id AND d.state = 'PROPOSED'
                                """),
                        county,
                        refreshed,
                        now)
                .then();
    }

    private static DatabaseClient.GenericExecuteSpec outcomes(
            DatabaseClient.GenericExecuteSpec query,
            String county,
            List<NewDecision> decisions,
            Instant now) {
        return query.bind("county", county)
                .bind("now", now)
                .bind("ids", uuids(decisions, one -> one.id().value()))
                .bind("villages", texts(decisions, one -> one.facts().facts().village()))
                .bind(
                        "numbers",
                        decisions.stream()
                                .map(one -> one.outcome().programme().number())
                                .toArray(Integer[]::new))
                .bind(
                        "days",
                        decisions.stream()
                                .map(one -> one.outcome().day())
                                .toArray(LocalDate[]::new))
                .bind("facts", texts(decisions, one -> one.outcome().factsHash()))
                .bind("outcomes", texts(decisions, one -> one.outcome().outcome().name()))
                .bind(
                        "leaves",
                        texts(decisions, one -> CanonicalJson.write(one.outcome().leaves())))
                .bind("hashes", texts(decisions, one -> one.outcome().hash()));
    }

    private static <T> UUID[] uuids(List<T> list, Function<T, UUID> id) {
        return list.stream().map(id).toArray(UUID[]::new);
    }

    private static <T> String[] texts(List<T> list, Function<T, String> text) {
        return list.stream().map(text).toArray(String[]::new);
    }

    /** A decision to be written. */
    record NewDecision(DecisionId id, HouseholdFacts facts, Outcome outcome) {}
}
