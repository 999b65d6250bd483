package org.xiangxue.server.region;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.region.RegionSummary;
import org.xiangxue.server.platform.Limits;
import reactor.core.publisher.Mono;

@Component
class RegionQueries {

    private static final int COUNTY_DIGITS = 6;

    /** Every area above has children: the migrations' test counts them. */
    private static final int VILLAGE = 5;

    private final DatabaseClient db;

    RegionQueries(DatabaseClient db) {
        this.db = db;
    }

    Mono<List<RegionSummary>> provinces() {
        return db.sql(
                        """
                        SELECT code, level, name, parent, path
                          FROM region_with_path
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
                        SELECT code, level, name, parent, path
                          FROM region_with_path
                         WHERE parent = :parent
                         ORDER BY code
                         LIMIT :limit
                        """)
                .bind("parent", parent.value())
                .bind("limit", Limits.PAGE)
                .map(RegionQueries::summary)
                .all()
                .collectList();
    }

    /** The highest areas first, villages last. */
    Mono<List<RegionSummary>> search(RegionName name, @Nullable RegionCode within) {
        var area = within == null ? "" : within.value();
        return aboveVillages(name, area).flatMap(found -> withVillages(found, name, area));
    }

    private Mono<List<RegionSummary>> withVillages(
            List<RegionSummary> found, RegionName name, String area) {
        var room = Limits.PAGE - found.size();
        if (room == 0) {
            return Mono.just(found);
        }
        var small = area.length() >= COUNTY_DIGITS;
        var villages = small ? villagesOfCounty(name, area, room) : villages(name, area, room);
        return villages.map(more -> Stream.concat(found.stream(), more.stream()).toList());
    }

    /**
     * The concatenation keeps the index on names out: reading all names by level is faster than a
     * part of a name that is everywhere.
     */
    private Mono<List<RegionSummary>> aboveVillages(RegionName name, String area) {
        return search(
                """
                SELECT code, level, name, parent, path
                  FROM region_with_path
                 WHERE level < 5
                   AND code >= :area AND code < :area || 'a'
                   AND name || '' LIKE :pattern
                 ORDER BY level, code
                 LIMIT :limit
                """,
                name.anywhere(),
                area,
                Limits.PAGE);
    }

    /** Reads the names of one county at most. */
    private Mono<List<RegionSummary>> villagesOfCounty(RegionName name, String area, int room) {
        return search(
                """
                SELECT code, level, name, parent, path
                  FROM region_with_path
                 WHERE level = 5
                   AND code >= :area AND code < :area || 'a'
                   AND name || '' LIKE :pattern
                 ORDER BY code
                 LIMIT :limit
                """,
                name.anywhere(),
                area,
                room);
    }

    /**
     * By the index on names; stops at the first {@code room} so that a part of a name that is
     * everywhere costs no more.
     */
    private Mono<List<RegionSummary>> villages(RegionName name, String area, int room) {
        return search(
                """
                SELECT r.code, r.level, r.name, r.parent, r.path
                  FROM (SELECT code
                          FROM region
                         WHERE level = 5
                           AND code >= :area AND code < :area || 'a'
                           AND name LIKE :pattern
                         LIMIT :limit) found
                  JOIN region_with_path r ON r.code = found.code
                 ORDER BY r.code
                """,
                name.indexed(),
                area,
                room);
    }

    private Mono<List<RegionSummary>> search(String query, String pattern, String area, int limit) {
        return db.sql(query)
                .bind("pattern", pattern)
                .bind("area", area)
                .bind("limit", limit)
                .map(RegionQueries::summary)
                .all()
                .collectList();
    }

    /** Empty when no area has this code. */
    Mono<List<RegionSummary>> findPath(RegionCode code) {
        return db.sql(
                        """
                        SELECT code, level, name, parent, path
                          FROM region_with_path
                         WHERE code = ANY(:path)
                         ORDER BY level
                        """)
                .bind("path", code.path().stream().map(RegionCode::value).toArray(String[]::new))
                .map(RegionQueries::summary)
                .all()
                .collectList()
                .filter(path -> path.size() == code.level());
    }

    private static RegionSummary summary(Readable row) {
        var level = Objects.requireNonNull(row.get("level", Integer.class));
        return new RegionSummary(
                Objects.requireNonNull(row.get("code", String.class)),
                level,
                Objects.requireNonNull(row.get("name", String.class)),
                row.get("parent", String.class),
                level < VILLAGE,
                Objects.requireNonNull(row.get("path", String.class)));
    }
}
