package org.xiangxue.server.coverage;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.server.platform.security.Unscoped;
import reactor.core.publisher.Mono;

/** Where each household stands today: what the list of households not reached is read from. */
@Repository
class StandingRepository {

    private final DatabaseClient db;

    StandingRepository(DatabaseClient db) {
        this.db = db;
    }

    @Transactional(propagation = MANDATORY)
    @Unscoped("writes what was derived")
    Mono<Void> store(String county, List<Standing> standings) {
        if (standings.isEmpty()) {
            return Mono.empty();
        }
        return db.sql(
                        """
                        INSERT INTO coverage_standing (county, household_id, village_code, as_of, in_scope, monitored, courses, changes_on)
                        SELECT :county, id, village, as_of, in_scope, monitored, CAST(courses AS uuid[]), changes_on
                          FROM unnest(:ids, :villages, :asOf, :inScope, :monitored, :courses, :changesOn)
                            AS s (id, village, as_of, in_scope, monitored, courses, changes_on)
                         ORDER BY id
                        ON CONFLICT (county, household_id) DO UPDATE
                           SET village_code = excluded.village_code, as_of = excluded.as_of, in_scope = excluded.in_scope,
                               monitored = excluded.monitored, courses = excluded.courses, changes_on = excluded.changes_on
                        """)
                .bind("county", county)
                .bind(
                        "ids",
                        standings.stream().map(s -> s.household().value()).toArray(UUID[]::new))
                .bind("villages", standings.stream().map(Standing::village).toArray(String[]::new))
                .bind("asOf", standings.stream().map(Standing::asOf).toArray(LocalDate[]::new))
                .bind("inScope", standings.stream().map(Standing::inScope).toArray(Boolean[]::new))
                .bind(
                        "monitored",
                        standings.stream().map(Standing::monitored).toArray(Boolean[]::new))
                .bind(
                        "courses",
                        standings.stream().map(Standing::courseArray).toArray(String[]::new))
                .bind(
                        "changesOn",
                        standings.stream().map(Standing::changesOn).toArray(LocalDate[]::new))
                .then();
    }

    @Transactional(propagation = MANDATORY)
    @Unscoped("writes what was derived")
    Mono<Void> remove(String county, List<HouseholdId> households) {
        return db.sql(
                        "DELETE FROM coverage_standing WHERE county = :county AND household_id = ANY(:households)")
                .bind("county", county)
                .bind(
                        "households",
                        households.stream().map(HouseholdId::value).toArray(UUID[]::new))
                .then();
    }

    /** Raises the newest roster date known of each area of all five levels. */
    @Transactional(propagation = MANDATORY)
    @Unscoped("writes what was derived")
    Mono<Void> rosterSeen(List<Standing> standings) {
        return db.sql(
                        """
                        INSERT INTO coverage_roster AS t (region, as_of)
                        SELECT left(village, n), max(as_of)
                          FROM unnest(:villages, :asOf) AS s (village, as_of), unnest(ARRAY[2, 4, 6, 9, 12]) AS n
                         GROUP BY 1
                         ORDER BY 1
                        ON CONFLICT (region) DO UPDATE SET as_of = excluded.as_of WHERE t.as_of < excluded.as_of
                        """)
                .bind("villages", standings.stream().map(Standing::village).toArray(String[]::new))
                .bind("asOf", standings.stream().map(Standing::asOf).toArray(LocalDate[]::new))
                .then();
    }

    /**
     * Households whose standing changes by the calendar alone (birthday, expiry, a dated fact) by
     * this day.
     */
    @Unscoped("ids for the drainer")
    Mono<List<Due>> due(LocalDate today, int limit) {
        return db.sql(
                        "SELECT county, household_id FROM coverage_standing WHERE changes_on <= :today ORDER BY county, household_id LIMIT :limit")
                .bind("today", today)
                .bind("limit", limit)
                .map(row ->
                        new Due(
                                Objects.requireNonNull(row.get("county", String.class)),
                                new HouseholdId(
                                        Objects.requireNonNull(
                                                row.get("household_id", UUID.class)))))
                .all()
                .collectList();
    }

    record Due(String county, HouseholdId household) {}
}
