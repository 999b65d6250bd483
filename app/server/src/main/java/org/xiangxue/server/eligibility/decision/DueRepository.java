package org.xiangxue.server.eligibility.decision;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.server.eligibility.facts.SnapshotRepository;
import org.xiangxue.server.platform.security.Unscoped;
import reactor.core.publisher.Mono;

/** Days on which the calendar alone may change an outcome. */
@Repository
class DueRepository {

    private final DatabaseClient db;

    DueRepository(DatabaseClient db) {
        this.db = db;
    }

    /** Those of the households that are not among the days have none. */
    @Transactional(propagation = MANDATORY)
    @Unscoped("writes what was derived")
    Mono<Void> store(
            String county, Collection<HouseholdId> households, Map<HouseholdId, LocalDate> days) {
        var dated = List.copyOf(days.entrySet());
        return db.sql(
                        """
                        WITH gone AS (
                            DELETE FROM eligibility_due
                             WHERE county = :county AND household_id = ANY(:households) AND NOT household_id = ANY(:ids))
                        INSERT INTO eligibility_due (county, household_id, changes_on)
                        SELECT :county, u.id, u.day
                          FROM unnest(:ids, :days) AS u (id, day)
                         ORDER BY u.id
                        ON CONFLICT (county, household_id) DO UPDATE SET changes_on = excluded.changes_on
                        """)
                .bind("county", county)
                .bind("households", SnapshotRepository.ids(households))
                .bind("ids", dated.stream().map(e -> e.getKey().value()).toArray(UUID[]::new))
                .bind("days", dated.stream().map(Map.Entry::getValue).toArray(LocalDate[]::new))
                .then();
    }

    @Unscoped("ids for the drainer")
    Mono<List<Due>> due(LocalDate today, int limit) {
        return db.sql(
                        "SELECT county, household_id FROM eligibility_due WHERE changes_on <="
                                + " :today ORDER BY county, household_id LIMIT :limit")
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
