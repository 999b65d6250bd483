package org.xiangxue.server.eligibility.notice;

import static org.xiangxue.server.platform.Rows.text;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.eligibility.decision.DecisionId;
import org.xiangxue.contract.eligibility.notice.CaseDetail;
import org.xiangxue.contract.eligibility.notice.CaseId;
import org.xiangxue.contract.eligibility.notice.CaseKind;
import org.xiangxue.contract.eligibility.notice.CaseState;
import org.xiangxue.contract.eligibility.notice.CaseSummary;
import org.xiangxue.contract.eligibility.notice.MyCase;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.server.eligibility.Position;
import org.xiangxue.server.platform.Days;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.crypto.Masking;
import org.xiangxue.server.platform.security.Names;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

@Component
class CaseQueries {

    private static final String SELECT =
            """
            SELECT c.id, c.kind, c.state, c.decision_id, c.programme, c.village_code, coalesce(v.name, c.village_code) AS village_name, c.filed_at, c.due_on,
                   c.decider, c.statement, c.contact, c.reviewed_at, c.answer,
                   (SELECT coalesce(min(m.name) FILTER (WHERE m.relation = '户主'), min(m.name), '')
                      FROM eligibility_member m
                     WHERE m.county = c.county AND m.household_id = c.household_id) AS head
              FROM review_case c LEFT JOIN eligibility_region v ON v.code = c.village_code
            """;

    private final DatabaseClient db;
    private final Contacts contacts;
    private final Clock clock;

    CaseQueries(DatabaseClient db, Contacts contacts, Clock clock) {
        this.db = db;
        this.contacts = contacts;
        this.clock = clock;
    }

    /**
     * @param mayDecide the caller may review here what it did not decide
     */
    Mono<Keyset<CaseSummary>> list(
            Scope scope,
            String region,
            @Nullable CaseState state,
            Position after,
            int limit,
            boolean mayDecide) {
        var query =
                db.sql(
                                SELECT
                                        + """
                                         WHERE c.village_code >= :region AND c.village_code < :region || 'a' AND c.village_code ^@ ANY(:scope)
                                           AND (c.village_code, c.id) > (:village, :id) AND (CAST(:state AS text) IS NULL OR c.state = :state)
                                         ORDER BY c.village_code, c.id
                                         LIMIT :limit
                                        """)
                        .bind("region", region)
                        .bind("scope", scope.prefixes())
                        .bind("village", after.village())
                        .bind("id", after.id())
                        .bind("limit", limit);
        query =
                state == null
                        ? query.bindNull("state", String.class)
                        : query.bind("state", state.name());
        return query.map(row -> summary(scope, row, mayDecide))
                .all()
                .collectList()
                .map(rows ->
                        Position.page(
                                rows, limit, row -> new Position(row.village(), row.id().value())));
    }

    Mono<CaseDetail> get(Scope scope, CaseId id, boolean mayDecide) {
        return db.sql(SELECT + " WHERE c.id = :id AND c.village_code ^@ ANY(:scope)")
                .bind("id", id.value())
                .bind("scope", scope.prefixes())
                .map(row -> stored(scope, row, mayDecide))
                .one()
                .switchIfEmpty(Problem.notFound("case", id).asMono())
                .flatMap(stored ->
                        contacts.open(id, mayDecide ? stored.contact() : null)
                                .map(contact ->
                                        new CaseDetail(
                                                stored.summary(),
                                                stored.statement(),
                                                contact.orElse(null),
                                                stored.reviewedAt(),
                                                stored.answer())));
    }

    /** Appeals of one household, newest first. */
    Mono<List<MyCase>> appeals(Scope scope, HouseholdId household) {
        return db.sql(
                        """
                        SELECT c.id, c.programme, c.state, c.statement, c.filed_at, c.due_on, c.answer
                          FROM review_case c
                         WHERE c.household_id = :household AND c.kind = 'APPEAL' AND c.village_code ^@ ANY(:scope)
                         ORDER BY c.id DESC
                         LIMIT 100
                        """)
                .bind("household", household.value())
                .bind("scope", scope.prefixes())
                .map(row ->
                        new MyCase(
                                new CaseId(Objects.requireNonNull(row.get("id", UUID.class))),
                                text(row, "programme"),
                                CaseState.valueOf(text(row, "state")),
                                text(row, "statement"),
                                Objects.requireNonNull(row.get("filed_at", Instant.class)),
                                Objects.requireNonNull(row.get("due_on", LocalDate.class)),
                                row.get("answer", String.class)))
                .all()
                .collectList();
    }

    private Stored stored(Scope scope, Readable row, boolean mayDecide) {
        return new Stored(
                summary(scope, row, mayDecide),
                text(row, "statement"),
                row.get("contact", byte[].class),
                row.get("reviewed_at", Instant.class),
                row.get("answer", String.class));
    }

    private CaseSummary summary(Scope scope, Readable row, boolean mayDecide) {
        var village = text(row, "village_code");
        var head = text(row, "head");
        var state = CaseState.valueOf(text(row, "state"));
        var due = Objects.requireNonNull(row.get("due_on", LocalDate.class));
        return new CaseSummary(
                new CaseId(Objects.requireNonNull(row.get("id", UUID.class))),
                CaseKind.valueOf(text(row, "kind")),
                state,
                new DecisionId(Objects.requireNonNull(row.get("decision_id", UUID.class))),
                text(row, "programme"),
                village,
                text(row, "village_name"),
                scope.namesIn(village) == Names.FULL ? head : Masking.name(head),
                Objects.requireNonNull(row.get("filed_at", Instant.class)),
                due,
                state == CaseState.OPEN && due.isBefore(Days.today(clock)),
                mayDecide
                        && state == CaseState.OPEN
                        && !scope.actor().equals(row.get("decider", String.class)));
    }

    private record Stored(
            CaseSummary summary,
            String statement,
            byte @Nullable [] contact,
            @Nullable Instant reviewedAt,
            @Nullable String answer) {}
}
