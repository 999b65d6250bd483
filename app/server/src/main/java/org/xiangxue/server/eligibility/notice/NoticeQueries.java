package org.xiangxue.server.eligibility.notice;

import static org.xiangxue.server.platform.Rows.text;

import io.r2dbc.spi.Readable;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.eligibility.notice.NoticeId;
import org.xiangxue.contract.eligibility.notice.NoticeSheet.Line;
import org.xiangxue.contract.eligibility.notice.NoticeSummary;
import org.xiangxue.server.eligibility.Position;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.crypto.Masking;
import org.xiangxue.server.platform.security.Names;
import org.xiangxue.server.platform.security.Scope;
import org.xiangxue.server.platform.security.Unscoped;
import reactor.core.publisher.Mono;

@Component
class NoticeQueries {

    private static final String SELECT =
            """
            SELECT n.id, n.region, coalesce(r.name, n.region) AS region_name, n.programme, n.title, n.opened_at, n.closes_at, n.ended_at,
                   (SELECT CAST(count(*) AS int) FROM notice_entry e WHERE e.county = n.county AND e.notice_id = n.id) AS households,
                   (SELECT CAST(count(*) AS int) FROM review_case c WHERE c.notice_id = n.id AND c.state = 'OPEN') AS objections
              FROM notice n LEFT JOIN eligibility_region r ON r.code = n.region
            """;

    private final DatabaseClient db;

    NoticeQueries(DatabaseClient db) {
        this.db = db;
    }

    Mono<Keyset<NoticeSummary>> list(
            Scope scope, String region, Position after, int limit, URI site) {
        return db.sql(
                        SELECT
                                + """
                                 WHERE n.region >= :region AND n.region < :region || 'a' AND n.region ^@ ANY(:scope)
                                   AND (n.region, n.id) > (:after, :id)
                                 ORDER BY n.region, n.id
                                 LIMIT :limit
                                """)
                .bind("region", region)
                .bind("scope", scope.prefixes())
                .bind("after", after.village())
                .bind("id", after.id())
                .bind("limit", limit)
                .map(row -> notice(row, site))
                .all()
                .collectList()
                .map(rows ->
                        Position.page(
                                rows, limit, row -> new Position(row.region(), row.id().value())));
    }

    Mono<NoticeSummary> get(Scope scope, NoticeId id, URI site) {
        return db.sql(SELECT + " WHERE n.id = :id AND n.region ^@ ANY(:scope)")
                .bind("id", id.value())
                .bind("scope", scope.prefixes())
                .map(row -> notice(row, site))
                .one()
                .switchIfEmpty(Problem.notFound("notice", id).asMono());
    }

    @Unscoped("a public notice")
    Mono<NoticeSummary> findPublic(NoticeId id) {
        return db.sql(SELECT + " WHERE n.id = :id")
                .bind("id", id.value())
                .map(row -> notice(row, URI.create("/")))
                .one();
    }

    /** Lines with names as the scope may see them. */
    Mono<List<Line>> lines(Scope scope, NoticeId id) {
        return db.sql(
                        """
                        SELECT e.number, e.village_code, coalesce(v.name, e.village_code) AS village_name, m.head, m.members
                          FROM notice n
                          JOIN notice_entry e ON e.county = n.county AND e.notice_id = n.id
                          LEFT JOIN eligibility_region v ON v.code = e.village_code,
                        LATERAL (SELECT CAST(count(*) AS int) AS members, coalesce(min(name) FILTER (WHERE relation = '户主'), min(name), '') AS head
                                   FROM eligibility_member
                                  WHERE county = e.county AND household_id = e.household_id) m
                         WHERE n.id = :id AND e.village_code ^@ ANY(:scope)
                         ORDER BY e.number
                        """)
                .bind("id", id.value())
                .bind("scope", scope.prefixes())
                .map(row -> line(scope, row))
                .all()
                .collectList();
    }

    private static Line line(Scope scope, Readable row) {
        var village = text(row, "village_code");
        var head = text(row, "head");
        return new Line(
                Objects.requireNonNull(row.get("number", Integer.class)),
                scope.namesIn(village) == Names.FULL ? head : Masking.name(head),
                village,
                text(row, "village_name"),
                Objects.requireNonNull(row.get("members", Integer.class)));
    }

    private static NoticeSummary notice(Readable row, URI site) {
        var id = new NoticeId(Objects.requireNonNull(row.get("id", UUID.class)));
        return new NoticeSummary(
                id,
                text(row, "region"),
                text(row, "region_name"),
                text(row, "programme"),
                text(row, "title"),
                Objects.requireNonNull(row.get("opened_at", Instant.class)),
                Objects.requireNonNull(row.get("closes_at", Instant.class)),
                row.get("ended_at", Instant.class) != null,
                Objects.requireNonNull(row.get("households", Integer.class)),
                Objects.requireNonNull(row.get("objections", Integer.class)),
                site.resolve("/notices/" + id).toString());
    }
}
