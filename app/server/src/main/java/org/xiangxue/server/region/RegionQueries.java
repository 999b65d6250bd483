package org.xiangxue.server.region;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.region.RegionSummary;
import org.xiangxue.server.platform.Limits;
import reactor.core.publisher.Mono;

@Component
class RegionQueries {

    private static final int COUNTY = 3;

    private final DatabaseClient db;

    RegionQueries(DatabaseClient db) {
        this.db = db;
    }

    Mono<List<RegionSummary>> provinces() {
        return db.sql(
                        """
                        SELECT code, level, name, parent, true AS has_children, name AS path
                          FROM region
                         WHERE parent IS NULL
                         ORDER BY code
                        """)
                .map(RegionQueries::summary)
                .all()
                .collectList();
    }

    /** No area of the reference data has more than 170 children. */
    Mono<List<RegionSummary>> children(RegionCode parent) {
        return db.sql(
                        """
                        SELECT r.code, r.level, r.name, r.parent,
                               EXISTS (SELECT 1 FROM region c WHERE c.parent = r.code) AS has_children,
                               (SELECT string_agg(a.name, ' › ' ORDER BY a.level) FROM region a WHERE a.code = ANY(:path))
                                   || ' › ' || r.name AS path
                          FROM region r
                         WHERE r.parent = :parent
                         ORDER BY r.code
                         LIMIT :limit
                        """)
                .bind("parent", parent.value())
                .bind("path", codes(parent))
                .bind("limit", Limits.PAGE)
                .map(RegionQueries::summary)
                .all()
                .collectList();
    }

    /**
     * The highest areas first; below a county any part of a name is found, elsewhere see {@link
     * RegionName}.
     */
    Mono<List<RegionSummary>> search(RegionName name, @Nullable RegionCode within) {
        var query =
                db.sql(
                                """
                                SELECT r.code, r.level, r.name, r.parent,
                                       EXISTS (SELECT 1 FROM region c WHERE c.parent = r.code) AS has_children,
                                       (SELECT string_agg(a.name, ' › ' ORDER BY a.level)
                                          FROM region a
                                         WHERE a.code IN (left(r.code, 2), left(r.code, 4), left(r.code, 6), left(r.code, 9), r.code)) AS path
                                  FROM (SELECT code, level, name, parent
                                          FROM region
                                         WHERE name LIKE :pattern
                                           AND (CAST(:within AS text) IS NULL OR (code >= :within AND code < :within || 'a'))
                                         ORDER BY level, code
                                         LIMIT :limit) r
                                 ORDER BY r.level, r.code
                                """)
                        .bind("pattern", name.pattern(within != null && within.level() >= COUNTY))
                        .bind("limit", Limits.PAGE);
        query =
                within == null
                        ? query.bindNull("within", String.class)
                        : query.bind("within", within.value());
        return query.map(RegionQueries::summary).all().collectList();
    }

    /** Empty when no area has this code. */
    Mono<List<RegionSummary>> findPath(RegionCode code) {
        return db.sql(
                        """
                        SELECT r.code, r.level, r.name, r.parent,
                               EXISTS (SELECT 1 FROM region c WHERE c.parent = r.code) AS has_children,
                               string_agg(r.name, ' › ') OVER (ORDER BY r.level) AS path
                          FROM region r
                         WHERE r.code = ANY(:path)
                         ORDER BY r.level
                        """)
                .bind("path", codes(code))
                .map(RegionQueries::summary)
                .all()
                .collectList()
                .filter(path -> path.size() == code.level());
    }

    private static String[] codes(RegionCode code) {
        return code.path().stream().map(RegionCode::value).toArray(String[]::new);
    }

    private static RegionSummary summary(Readable row) {
        return new RegionSummary(
                Objects.requireNonNull(row.get("code", String.class)),
                Objects.requireNonNull(row.get("level", Integer.class)),
                Objects.requireNonNull(row.get("name", String.class)),
                row.get("parent", String.class),
                Objects.requireNonNull(row.get("has_children", Boolean.class)),
                Objects.requireNonNull(row.get("path", String.class)));
    }
}
