package org.xiangxue.server.eligibility.benefit;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.eligibility.Truth;
import org.xiangxue.contract.eligibility.decision.DecisionId;
import org.xiangxue.contract.eligibility.decision.DecisionState;
import org.xiangxue.contract.eligibility.decision.HoldReason;
import org.xiangxue.server.household.HouseholdRef;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/** The standing decisions of one household. */
@Component
class BenefitQueries {

    private final DatabaseClient db;

    BenefitQueries(DatabaseClient db) {
        this.db = db;
    }

    /** Those in force after those that are open. */
    Mono<List<Row>> of(Scope scope, HouseholdRef home) {
        return db.sql(
                        """
                        SELECT d.programme, d.id, d.state, d.outcome, d.held_for, d.reason, d.state_at, n.closes_at,
                               EXISTS (SELECT FROM review_case c WHERE c.county = d.county AND c.decision_id = d.id AND c.kind = 'APPEAL') AS appealed,
                               (SELECT min(t.delivered_at)
                                  FROM handover_event e JOIN handover_delivery t ON t.number = e.number
                                 WHERE e.household_id = d.household_id AND e.kind IN ('CONFIRMED', 'NOTICE_PASSED')
                                   AND CAST(e.payload AS json) ->> 'decision' = CAST(d.id AS text)) AS handed_over_at
                          FROM decision d
                          LEFT JOIN notice_entry l ON l.county = d.county AND l.decision_id = d.id
                          LEFT JOIN notice n ON n.county = l.county AND n.id = l.notice_id
                         WHERE d.county = :county AND d.household_id = :household AND d.state <> 'ENDED' AND d.village_code ^@ ANY(:scope)
                         ORDER BY d.programme, d.state IN ('CONFIRMED', 'HELD')
                        """)
                .bind("county", home.county())
                .bind("household", home.household().value())
                .bind("scope", scope.prefixes())
                .map(row -> {
                    var held = row.get("held_for", String.class);
                    return new Row(
                            Objects.requireNonNull(row.get("programme", String.class)),
                            new DecisionId(Objects.requireNonNull(row.get("id", UUID.class))),
                            DecisionState.valueOf(
                                    Objects.requireNonNull(row.get("state", String.class))),
                            Truth.valueOf(Objects.requireNonNull(row.get("outcome", String.class))),
                            held == null ? null : HoldReason.valueOf(held),
                            row.get("reason", String.class),
                            Objects.requireNonNull(row.get("state_at", Instant.class)),
                            row.get("closes_at", Instant.class),
                            row.get("handed_over_at", Instant.class),
                            Objects.requireNonNull(row.get("appealed", Boolean.class)));
                })
                .all()
                .collectList();
    }

    record Row(
            String programme,
            DecisionId id,
            DecisionState state,
            Truth outcome,
            @Nullable HoldReason heldFor,
            @Nullable String reason,
            Instant stateAt,
            @Nullable Instant noticeUntil,
            @Nullable Instant handedOverAt,
            boolean appealed) {}
}
