package org.xiangxue.server.coverage;

import static org.xiangxue.server.platform.Rows.text;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.coverage.UncoveredHousehold;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.HouseholdStatus;
import org.xiangxue.contract.household.Monitoring;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.crypto.Masking;
import org.xiangxue.server.platform.security.Names;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/** The households in scope that nobody of has been reached, in the order of village and id. */
@Component
class UncoveredQueries {

    private final DatabaseClient db;

    UncoveredQueries(DatabaseClient db) {
        this.db = db;
    }

    /**
     * @param region wholly inside the scope
     * @param after {@code village,household} of the last row of the page before
     */
    Mono<Keyset<UncoveredHousehold>> list(
            Scope scope,
            String region,
            UUID course,
            @Nullable Boolean monitored,
            @Nullable String after,
            int limit) {
        return rows(
                        scope,
                        region,
                        course,
                        monitored,
                        after == null ? Key.FIRST : Key.read(after),
                        limit)
                .map(rows ->
                        new Keyset<>(
                                rows,
                                rows.size() < limit
                                        ? null
                                        : rows.getLast().village() + "," + rows.getLast().id()));
    }

    /** The whole list, at most {@code limit} rows. */
    Mono<List<UncoveredHousehold>> export(Scope scope, String region, UUID course, int limit) {
        return rows(scope, region, course, null, Key.FIRST, limit);
    }

    private Mono<List<UncoveredHousehold>> rows(
            Scope scope,
            String region,
            UUID course,
            @Nullable Boolean monitored,
            Key after,
            int limit) {
        var query =
                db.sql(
                                """
                                SELECT s.household_id, s.village_code, v.name AS village_name, h.registry_no, h.status, h.monitoring,
                                       m.head, m.members, m.has_phone
                                  FROM (SELECT county, household_id, village_code
                                          FROM coverage_standing
                                         WHERE village_code >= :region AND village_code < :region || 'a' AND village_code ^@ ANY(:scope)
                                           AND in_scope
                                           AND CASE WHEN :course = :anyCourse THEN courses = '{}' ELSE NOT courses @> ARRAY[:course] END
                                           AND (CAST(:monitored AS boolean) IS NULL OR monitored = :monitored)
                                           AND (village_code, household_id) > (:village, :household)
                                         ORDER BY village_code, household_id
                                         LIMIT :limit) s
                                  JOIN coverage_home h ON h.county = s.county AND h.id = s.household_id
                                  JOIN coverage_region v ON v.code = s.village_code,
                                LATERAL (SELECT count(*) AS members,
                                                coalesce(min(name) FILTER (WHERE relation = '户主'), min(name), '') AS head,
                                                coalesce(bool_or(has_phone), false) AS has_phone
                                           FROM coverage_member
                                          WHERE county = s.county AND household_id = s.household_id AND until_on IS NULL AND died_on IS NULL) m
                                 ORDER BY s.village_code, s.household_id
                                """)
                        .bind("region", region)
                        .bind("scope", scope.prefixes())
                        .bind("course", course)
                        .bind("anyCourse", StepKey.ANY)
                        .bind("village", after.village())
                        .bind("household", after.household())
                        .bind("limit", limit);
        query =
                monitored == null
                        ? query.bindNull("monitored", Boolean.class)
                        : query.bind("monitored", monitored);
        return query.map(row -> household(scope, row)).all().collectList();
    }

    private static UncoveredHousehold household(Scope scope, Readable row) {
        var village = text(row, "village_code");
        var head = text(row, "head");
        return new UncoveredHousehold(
                new HouseholdId(Objects.requireNonNull(row.get("household_id", UUID.class))),
                text(row, "registry_no"),
                village,
                text(row, "village_name"),
                scope.namesIn(village) == Names.FULL ? head : Masking.name(head),
                Objects.requireNonNull(row.get("members", Integer.class)),
                HouseholdStatus.valueOf(text(row, "status")),
                Monitoring.valueOf(text(row, "monitoring")),
                Objects.requireNonNull(row.get("has_phone", Boolean.class)));
    }

    private record Key(String village, UUID household) {

        static final Key FIRST = new Key("", new UUID(0, 0));

        static Key read(String after) {
            try {
                var comma = after.indexOf(',');
                return new Key(
                        after.substring(0, comma), UUID.fromString(after.substring(comma + 1)));
            } catch (RuntimeException malformed) {
                throw Problem.invalid("after", "KEY", "take it from 'next' of the page before")
                        .asException();
            }
        }
    }
}
