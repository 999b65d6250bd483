package org.xiangxue.server.eligibility.decision;

import static org.xiangxue.server.platform.Rows.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.eligibility.Truth;
import org.xiangxue.contract.eligibility.decision.DecisionId;
import org.xiangxue.contract.eligibility.decision.DecisionState;
import org.xiangxue.contract.eligibility.decision.DecisionSummary;
import org.xiangxue.contract.eligibility.decision.HoldReason;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.server.eligibility.Position;
import org.xiangxue.server.eligibility.programme.Programmes;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.crypto.Masking;
import org.xiangxue.server.platform.security.Names;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/** Decisions as officials see them. */
@Component
class DecisionQueries {

    private static final String SELECT =
            """
            SELECT d.id, d.household_id, h.registry_no, d.village_code, v.name AS village_name, d.programme, d.number, d.outcome, d.state, d.held_for,
                   d.state_at, d.made_at, d.decided_at, d.reason,
                   (SELECT coalesce(min(m.name) FILTER (WHERE m.relation = '户主'), min(m.name), '')
                      FROM eligibility_member m
                     WHERE m.county = d.county AND m.household_id = d.household_id) AS head
              FROM decision d
              LEFT JOIN eligibility_home h ON h.county = d.county AND h.id = d.household_id
              LEFT JOIN eligibility_region v ON v.code = d.village_code
            """;

    private final DatabaseClient db;
    private final Programmes programmes;

    DecisionQueries(DatabaseClient db, Programmes programmes) {
        this.db = db;
        this.programmes = programmes;
    }

    Mono<Keyset<DecisionSummary>> list(Scope scope, Filter filter, Position after, int limit) {
        var query =
                db.sql(
                                SELECT
                                        + """
                                         WHERE d.village_code >= :region AND d.village_code < :region || 'a' AND d.village_code ^@ ANY(:scope)
                                           AND d.state <> 'ENDED' AND (d.village_code, d.id) > (:village, :id)
                                           AND (CAST(:programme AS text) IS NULL OR d.programme = :programme)
                                           AND (CAST(:state AS text) IS NULL OR d.state = :state)
                                           AND (CAST(:outcome AS text) IS NULL OR d.outcome = :outcome)
                                         ORDER BY d.village_code, d.id
                                         LIMIT :limit
                                        """)
                        .bind("region", filter.region())
                        .bind("scope", scope.prefixes())
                        .bind("village", after.village())
                        .bind("id", after.id())
                        .bind("limit", limit);
        query = bind(query, "programme", filter.programme());
        query = bind(query, "state", filter.state() == null ? null : filter.state().name());
        query = bind(query, "outcome", filter.outcome() == null ? null : filter.outcome().name());
        return rows(scope, query)
                .map(rows ->
                        Position.page(
                                rows.stream().map(Row::summary).toList(),
                                limit,
                                row -> new Position(row.village(), row.id().value())));
    }

    Mono<Row> get(Scope scope, DecisionId id) {
        return rows(
                        scope,
                        db.sql(SELECT + " WHERE d.id = :id AND d.village_code ^@ ANY(:scope)")
                                .bind("id", id.value())
                                .bind("scope", scope.prefixes()))
                .flatMap(rows -> Mono.justOrEmpty(rows.stream().findFirst()))
                .switchIfEmpty(Problem.notFound("decision", id).asMono());
    }

    private Mono<List<Row>> rows(Scope scope, DatabaseClient.GenericExecuteSpec query) {
        return programmes
                .newest()
                .map(all ->
                        all.stream()
                                .collect(
                                        Collectors.toMap(
                                                one -> one.code(), one -> one.document().title())))
                .flatMap(titles -> query.map(row -> row(scope, titles, row)).all().collectList());
    }

    private static Row row(Scope scope, Map<String, String> titles, Readable row) {
        var village = text(row, "village_code");
        var head = text(row, "head");
        var programme = text(row, "programme");
        var held = row.get("held_for", String.class);
        return new Row(
                new DecisionSummary(
                        new DecisionId(Objects.requireNonNull(row.get("id", UUID.class))),
                        new HouseholdId(
                                Objects.requireNonNull(row.get("household_id", UUID.class))),
                        Objects.requireNonNullElse(row.get("registry_no", String.class), ""),
                        village,
                        Objects.requireNonNullElse(row.get("village_name", String.class), village),
                        scope.namesIn(village) == Names.FULL ? head : Masking.name(head),
                        programme,
                        titles.getOrDefault(programme, programme),
                        Objects.requireNonNull(row.get("number", Integer.class)),
                        Truth.valueOf(text(row, "outcome")),
                        DecisionState.valueOf(text(row, "state")),
                        held == null ? null : HoldReason.valueOf(held),
                        Objects.requireNonNull(row.get("state_at", Instant.class))),
                Objects.requireNonNull(row.get("made_at", Instant.class)),
                row.get("decided_at", Instant.class),
                row.get("reason", String.class));
    }

    private static DatabaseClient.GenericExecuteSpec bind(
            DatabaseClient.GenericExecuteSpec query, String name, @Nullable String value) {
        return value == null ? query.bindNull(name, String.class) : query.bind(name, value);
    }

    record Filter(
            String region,
            @Nullable String programme,
            @Nullable DecisionState state,
            @Nullable Truth outcome) {}

    record Row(
            DecisionSummary summary,
            Instant madeAt,
            @Nullable Instant decidedAt,
            @Nullable String reason) {}
}
