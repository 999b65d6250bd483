package org.xiangxue.server.coverage;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.server.platform.security.Scope;
import org.xiangxue.server.platform.security.Unscoped;
import reactor.core.publisher.Mono;

/** The stored steps of each household, and their sums by area of all five levels. */
@Repository
class StepRepository {

    private final DatabaseClient db;

    StepRepository(DatabaseClient db) {
        this.db = db;
    }

    Mono<List<Step>> stored(Scope scope, String county, List<HouseholdId> households) {
        return db.sql(
                        """
                        SELECT household_id, village_code, course_id, day,
                               households, monitored, persons, covered_households, covered_monitored, covered_persons
                          FROM coverage_step
                         WHERE county = :county AND household_id = ANY(:households) AND village_code ^@ ANY(:scope)
                        """)
                .bind("county", county)
                .bind("households", ids(households))
                .bind("scope", scope.prefixes())
                .map(StepRepository::step)
                .all()
                .collectList();
    }

    /** Puts these steps in the place of all that was stored for the households. */
    @Transactional(propagation = MANDATORY)
    @Unscoped("writes what was derived")
    Mono<Void> replace(String county, List<HouseholdId> households, List<Step> steps) {
        var delete =
                db.sql(
                                "DELETE FROM coverage_step WHERE county = :county AND household_id = ANY(:households)")
                        .bind("county", county)
                        .bind("households", ids(households))
                        .then();
        var insert =
                bind(
                        db.sql(
                                        """
                                        INSERT INTO coverage_step (county, household_id, village_code, course_id, day,
                                                                   households, monitored, persons, covered_households, covered_monitored, covered_persons)
                                        SELECT :county, s.* FROM unnest(:ids, :villages, :courses, :days, :h, :m, :p, :ch, :cm, :cp) AS s
                                        """)
                                .bind("county", county)
                                .bind(
                                        "ids",
                                        steps.stream()
                                                .map(step -> step.household().value())
                                                .toArray(UUID[]::new)),
                        steps);
        return steps.isEmpty() ? delete : delete.then(insert.then());
    }

    /**
     * Adds changes to the sums of the village and of the four areas above it; rows are locked in
     * the order of their key.
     */
    @Transactional(propagation = MANDATORY)
    @Unscoped("writes what was derived")
    Mono<Void> add(List<Step> changes) {
        if (changes.isEmpty()) {
            return Mono.empty();
        }
        return add("coverage_day", "day", changes)
                .then(add("coverage_month", "CAST(date_trunc('month', day) AS date)", changes));
    }

    private Mono<Void> add(String table, String day, List<Step> changes) {
        var sql =
                """
                INSERT INTO %1$s AS t (region, course_id, day, households, monitored, persons, covered_households, covered_monitored, covered_persons)
                SELECT left(s.village, n), s.course, %2$s, sum(h), sum(m), sum(p), sum(ch), sum(cm), sum(cp)
                  FROM unnest(:villages, :courses, :days, :h, :m, :p, :ch, :cm, :cp) AS s (village, course, day, h, m, p, ch, cm, cp),
                       unnest(ARRAY[2, 4, 6, 9, 12]) AS n
                 GROUP BY 1, 2, 3
                 ORDER BY 1, 2, 3
                ON CONFLICT (region, course_id, day) DO UPDATE
                   SET households = t.households + excluded.households,
                       monitored = t.monitored + excluded.monitored,
                       persons = t.persons + excluded.persons,
                       covered_households = t.covered_households + excluded.covered_households,
                       covered_monitored = t.covered_monitored + excluded.covered_monitored,
                       covered_persons = t.covered_persons + excluded.covered_persons
                """
                        .formatted(table, day);
        return bind(db.sql(sql), changes).then();
    }

    private static DatabaseClient.GenericExecuteSpec bind(
            DatabaseClient.GenericExecuteSpec spec, List<Step> steps) {
        return spec.bind("villages", steps.stream().map(Step::village).toArray(String[]::new))
                .bind(
                        "courses",
                        steps.stream().map(step -> step.key().course()).toArray(UUID[]::new))
                .bind(
                        "days",
                        steps.stream().map(step -> step.key().day()).toArray(LocalDate[]::new))
                .bind("h", numbers(steps, Figures::households))
                .bind("m", numbers(steps, Figures::monitored))
                .bind("p", numbers(steps, Figures::persons))
                .bind("ch", numbers(steps, Figures::coveredHouseholds))
                .bind("cm", numbers(steps, Figures::coveredMonitored))
                .bind("cp", numbers(steps, Figures::coveredPersons));
    }

    private static Long[] numbers(List<Step> steps, Function<Figures, Long> figure) {
        return steps.stream().map(step -> figure.apply(step.figures())).toArray(Long[]::new);
    }

    private static UUID[] ids(List<HouseholdId> households) {
        return households.stream().map(HouseholdId::value).toArray(UUID[]::new);
    }

    static Step step(Readable row) {
        return new Step(
                new HouseholdId(Objects.requireNonNull(row.get("household_id", UUID.class))),
                Objects.requireNonNull(row.get("village_code", String.class)),
                new StepKey(
                        Objects.requireNonNull(row.get("course_id", UUID.class)),
                        Objects.requireNonNull(row.get("day", LocalDate.class))),
                figures(row));
    }

    static Figures figures(Readable row) {
        return new Figures(
                number(row, "households"),
                number(row, "monitored"),
                number(row, "persons"),
                number(row, "covered_households"),
                number(row, "covered_monitored"),
                number(row, "covered_persons"));
    }

    private static long number(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Long.class));
    }
}
