package org.xiangxue.server.eligibility.preview;

import static org.xiangxue.server.platform.Rows.text;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.eligibility.PreviewHousehold;
import org.xiangxue.contract.eligibility.RulePreview;
import org.xiangxue.contract.eligibility.Truth;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.HouseholdStatus;
import org.xiangxue.server.eligibility.Position;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.crypto.Masking;
import org.xiangxue.server.platform.security.Names;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/** Figures of a preview and the households behind them, of the caller's area. */
@Component
public class PreviewQueries {

    private final DatabaseClient db;
    private final PreviewRepository previews;

    PreviewQueries(DatabaseClient db, PreviewRepository previews) {
        this.db = db;
        this.previews = previews;
    }

    /** Empty when there is none. */
    public Mono<RulePreview> find(Scope scope, String code) {
        return previews.find(code)
                .flatMap(preview ->
                        figures(scope, preview.id())
                                .map(figures ->
                                        new RulePreview(
                                                preview.id(),
                                                preview.hash(),
                                                preview.day(),
                                                preview.done(),
                                                preview.households(),
                                                figures)));
    }

    Mono<RulePreview> get(Scope scope, String code, UUID id) {
        return find(scope, code)
                .filter(preview -> preview.id().equals(id))
                .switchIfEmpty(Problem.notFound("preview", id).asMono());
    }

    private Mono<List<RulePreview.Figure>> figures(Scope scope, UUID preview) {
        return db.sql(
                        """
                        SELECT f.county, coalesce(r.name, f.county) AS name, f.status, f.monitored, f.gain, f.lose, f.unknown
                          FROM (SELECT left(c.village_code, 6) AS county, c.status, c.monitored,
                                       count(*) FILTER (WHERE c.after = 'MET') AS gain,
                                       count(*) FILTER (WHERE c.before = 'MET') AS lose,
                                       count(*) FILTER (WHERE c.after = 'UNKNOWN' AND c.before IS DISTINCT FROM 'MET') AS unknown
                                  FROM rule_preview_change c
                                 WHERE c.preview_id = :preview AND c.village_code ^@ ANY(:scope)
                                 GROUP BY 1, 2, 3) f
                          LEFT JOIN eligibility_region r ON r.code = f.county
                         ORDER BY f.county, f.status, f.monitored
                        """)
                .bind("preview", preview)
                .bind("scope", scope.prefixes())
                .map(row ->
                        new RulePreview.Figure(
                                text(row, "county"),
                                text(row, "name"),
                                HouseholdStatus.valueOf(text(row, "status")),
                                Objects.requireNonNull(row.get("monitored", Boolean.class)),
                                Objects.requireNonNull(row.get("gain", Long.class)),
                                Objects.requireNonNull(row.get("lose", Long.class)),
                                Objects.requireNonNull(row.get("unknown", Long.class))))
                .all()
                .collectList();
    }

    Mono<Keyset<PreviewHousehold>> households(
            Scope scope, UUID preview, RulePreview.Change change, Position after, int limit) {
        var condition =
                switch (change) {
                    case GAINS -> "c.after = 'MET'";
                    case LOSES -> "c.before = 'MET'";
                    case BECOMES_UNKNOWN ->
                            "c.after = 'UNKNOWN' AND c.before IS DISTINCT FROM 'MET'";
                };
        return db.sql(
                        """
                        SELECT c.household_id, h.registry_no, c.village_code, v.name AS village_name, c.status, c.monitored, c.before, c.after,
                               (SELECT coalesce(min(m.name) FILTER (WHERE m.relation = '户主'), min(m.name), '')
                                  FROM eligibility_member m
                                 WHERE m.county = c.county AND m.household_id = c.household_id) AS head
                          FROM rule_preview_change c
                          JOIN eligibility_home h ON h.county = c.county AND h.id = c.household_id
                          LEFT JOIN eligibility_region v ON v.code = c.village_code
                         WHERE c.preview_id = :preview AND c.village_code ^@ ANY(:scope) AND (c.village_code, c.household_id) > (:village, :id)
                           AND %s
                         ORDER BY c.village_code, c.household_id
                         LIMIT :limit
                        """
                                .formatted(condition))
                .bind("preview", preview)
                .bind("scope", scope.prefixes())
                .bind("village", after.village())
                .bind("id", after.id())
                .bind("limit", limit)
                .map(row -> household(scope, row))
                .all()
                .collectList()
                .map(rows ->
                        Position.page(
                                rows,
                                limit,
                                row -> new Position(row.village(), row.household().value())));
    }

    private static PreviewHousehold household(Scope scope, Readable row) {
        var village = text(row, "village_code");
        var before = row.get("before", String.class);
        var head = text(row, "head");
        return new PreviewHousehold(
                new HouseholdId(Objects.requireNonNull(row.get("household_id", UUID.class))),
                text(row, "registry_no"),
                village,
                Objects.requireNonNullElse(row.get("village_name", String.class), village),
                scope.namesIn(village) == Names.FULL ? head : Masking.name(head),
                HouseholdStatus.valueOf(text(row, "status")),
                Objects.requireNonNull(row.get("monitored", Boolean.class)),
                before == null ? null : Truth.valueOf(before),
                Truth.valueOf(text(row, "after")));
    }
}
