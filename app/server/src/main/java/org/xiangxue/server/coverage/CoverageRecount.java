package org.xiangxue.server.coverage;

import com.google.common.collect.Lists;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.server.platform.Days;
import org.xiangxue.server.platform.check.Recount;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Derives every household anew and adds up every sum anew. */
@Component
class CoverageRecount implements Recount {

    private static final Scope CHECK = Scope.system("check");
    private static final int BATCH = 500;
    private static final int SHOWN = 100;

    private final DatabaseClient db;
    private final FactsRepository facts;
    private final StepRepository steps;
    private final Clock clock;

    CoverageRecount(DatabaseClient db, FactsRepository facts, StepRepository steps, Clock clock) {
        this.db = db;
        this.facts = facts;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "coverage";
    }

    @Override
    public Mono<List<String>> differences() {
        return Flux.concat(
                        households(),
                        sums("coverage_day", "day"),
                        sums("coverage_month", "CAST(date_trunc('month', day) AS date)"))
                .take(SHOWN)
                .collectList();
    }

    /** Marked households are not counted yet, and differ with good reason. */
    private Flux<String> households() {
        return db.sql(
                        "SELECT county, id FROM coverage_home h WHERE NOT EXISTS (SELECT 1 FROM coverage_pending p WHERE p.county = h.county AND p.household_id = h.id) ORDER BY county, id")
                .map(row ->
                        new StandingRepository.Due(
                                Objects.requireNonNull(row.get("county", String.class)),
                                new HouseholdId(Objects.requireNonNull(row.get("id", UUID.class)))))
                .all()
                .bufferUntilChanged(StandingRepository.Due::county)
                .concatMapIterable(all -> Lists.partition(all, BATCH))
                .concatMap(this::compare);
    }

    private Flux<String> compare(List<StandingRepository.Due> batch) {
        var county = batch.getFirst().county();
        var ids = batch.stream().map(StandingRepository.Due::household).toList();
        return steps.stored(CHECK, county, ids)
                .flatMapMany(stored ->
                        facts.of(CHECK, county, ids)
                                .flatMapIterable(now ->
                                        new Derived(ids, now, Days.today(clock)).changed(stored)))
                .map(id ->
                        "household "
                                + id
                                + " of "
                                + county
                                + ": stored coverage differs from its facts");
    }

    private Flux<String> sums(String table, String day) {
        return db.sql(
                        """
                        SELECT coalesce(s.region, t.region) AS region, coalesce(s.course_id, t.course_id) AS course, coalesce(s.day, t.day) AS day
                          FROM (SELECT left(village_code, n) AS region, course_id, %2$s AS day,
                                       sum(households) AS h, sum(monitored) AS m, sum(persons) AS p,
                                       sum(covered_households) AS ch, sum(covered_monitored) AS cm, sum(covered_persons) AS cp
                                  FROM coverage_step, unnest(ARRAY[2, 4, 6, 9, 12]) AS n
                                 GROUP BY 1, 2, 3) s
                          FULL JOIN %1$s t ON t.region = s.region AND t.course_id = s.course_id AND t.day = s.day
                         WHERE (coalesce(s.h, 0), coalesce(s.m, 0), coalesce(s.p, 0), coalesce(s.ch, 0), coalesce(s.cm, 0), coalesce(s.cp, 0))
                            IS DISTINCT FROM
                               (coalesce(t.households, 0), coalesce(t.monitored, 0), coalesce(t.persons, 0),
                                coalesce(t.covered_households, 0), coalesce(t.covered_monitored, 0), coalesce(t.covered_persons, 0))
                         LIMIT 100
                        """
                                .formatted(table, day))
                .map(row ->
                        table
                                + " of "
                                + row.get("region", String.class)
                                + " on "
                                + row.get("day", LocalDate.class)
                                + " differs from its steps")
                .all();
    }
}
