package org.xiangxue.server.household.correction;

import static org.xiangxue.server.platform.Rows.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.household.CorrectionId;
import org.xiangxue.contract.household.CorrectionState;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.household.correction.CorrectionRow.Standing;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/** Corrections of an area, each with what the registry says now. */
@Component
class CorrectionQueries {

    private static final String SELECT =
            """
            SELECT c.county, c.id, c.household_id, h.registry_no, h.village_code, c.person_id, c.content, c.reason,
                   c.state, c.proposed_by, c.proposed_by_name, c.proposed_at, c.decided_by_name, c.decided_at,
                   c.decision, c.standing,
                   CASE WHEN c.person_id IS NULL THEN %s WHEN p.id IS NULL THEN '' ELSE %s END AS standing_now
              FROM correction c
              JOIN household h ON h.county = c.county AND h.id = c.household_id
              LEFT JOIN membership m ON m.county = c.county AND m.household_id = c.household_id
                                    AND m.person_id = c.person_id AND m.until_on IS NULL
              LEFT JOIN person p ON p.county = m.county AND p.id = m.person_id
            """
                    .formatted(ResidentQueries.HOME_STANDING, ResidentQueries.STANDING);

    private final DatabaseClient db;

    CorrectionQueries(DatabaseClient db) {
        this.db = db;
    }

    /** Which corrections of an area are asked for. */
    record Asked(String region, @Nullable CorrectionState state, @Nullable HouseholdId household) {}

    Mono<CorrectionRow> get(Scope scope, CorrectionId id) {
        return db.sql(
                        SELECT
                                + """
                                 WHERE c.id = :id AND h.village_code ^@ ANY(:scope)
                                """)
                .bind("id", id.value())
                .bind("scope", scope.prefixes())
                .map(CorrectionQueries::correction)
                .one()
                .switchIfEmpty(Problem.notFound("correction", id).asMono());
    }

    Mono<List<CorrectionRow>> list(Scope scope, Asked asked, @Nullable UUID after, int limit) {
        var spec =
                db.sql(
                                SELECT
                                        + """
                                         WHERE (CAST(:state AS text) IS NULL OR c.state = :state)
                                           AND h.village_code ^@ :region AND h.village_code ^@ ANY(:scope)
                                           AND (CAST(:household AS uuid) IS NULL OR c.household_id = :household)
                                           AND (CAST(:after AS uuid) IS NULL
                                                OR CASE WHEN :state = 'PROPOSED' THEN c.id > :after ELSE c.id < :after END)
                                         ORDER BY CASE WHEN :state = 'PROPOSED' THEN NULL ELSE c.id END DESC, c.id
                                         LIMIT :limit
                                        """)
                        .bind("region", asked.region())
                        .bind("scope", scope.prefixes())
                        .bind("limit", limit);
        spec =
                asked.state() == null
                        ? spec.bindNull("state", String.class)
                        : spec.bind("state", asked.state().name());
        spec =
                asked.household() == null
                        ? spec.bindNull("household", UUID.class)
                        : spec.bind("household", asked.household().value());
        spec = after == null ? spec.bindNull("after", UUID.class) : spec.bind("after", after);
        return spec.map(CorrectionQueries::correction).all().collectList();
    }

    private static CorrectionRow correction(Readable row) {
        var person = row.get("person_id", UUID.class);
        return new CorrectionRow(
                text(row, "county"),
                new CorrectionId(Objects.requireNonNull(row.get("id", UUID.class))),
                new HouseholdId(Objects.requireNonNull(row.get("household_id", UUID.class))),
                text(row, "registry_no"),
                text(row, "village_code"),
                person == null ? null : new PersonId(person),
                Objects.requireNonNull(row.get("content", byte[].class)),
                text(row, "reason"),
                CorrectionState.valueOf(text(row, "state")),
                text(row, "proposed_by"),
                text(row, "proposed_by_name"),
                Objects.requireNonNull(row.get("proposed_at", Instant.class)),
                row.get("decided_by_name", String.class),
                row.get("decided_at", Instant.class),
                row.get("decision", String.class),
                new Standing(text(row, "standing"), text(row, "standing_now")));
    }
}
