package org.xiangxue.server.coverage;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.coverage.CoverageFigure;
import org.xiangxue.contract.coverage.CoverageReport;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Scope;
import org.xiangxue.server.region.RegionCode;
import org.xiangxue.server.region.Regions;
import reactor.core.publisher.Mono;

/** Figures of an area and its parts. Reads sums only: no page counts people. */
@Component
class CoverageQueries {

    private static final int MONTHS = 12;

    private final DatabaseClient db;
    private final Regions regions;
    private final Clock clock;

    CoverageQueries(DatabaseClient db, Regions regions, Clock clock) {
        this.db = db;
        this.regions = regions;
        this.clock = clock;
    }

    /**
     * @param scope narrowed to the region asked for; {@code own} is the caller's whole area above
     *     it, where the path begins
     */
    Mono<CoverageReport> report(Scope scope, CoverageQuestion question, String own) {
        return figures(scope, question)
                .flatMap(figures ->
                        trend(scope, question)
                                .flatMap(trend ->
                                        counted(scope, question)
                                                .flatMap(counted ->
                                                        report(
                                                                question, own, figures, trend,
                                                                counted))));
    }

    private Mono<CoverageReport> report(
            CoverageQuestion question,
            String own,
            List<CoverageFigure> figures,
            List<CoverageReport.MonthFigure> trend,
            Counted counted) {
        var total =
                figures.stream()
                        .filter(figure -> figure.region().equals(question.region()))
                        .findFirst();
        var parts =
                figures.stream()
                        .filter(figure -> !figure.region().equals(question.region()))
                        .toList();
        return Mono.justOrEmpty(total)
                .switchIfEmpty(Problem.notFound("region", question.region()).asMono())
                .flatMap(whole ->
                        path(question.region(), own)
                                .map(path ->
                                        new CoverageReport(
                                                whole,
                                                path,
                                                parts,
                                                question.on(),
                                                question.slug(),
                                                counted.rosterAsOf(),
                                                counted.at(),
                                                trend)));
    }

    private Mono<List<CoverageReport.RegionStep>> path(String region, String own) {
        return regions.path(RegionCode.parse("region", region, null))
                .map(path ->
                        path.stream()
                                .filter(step -> step.code().value().startsWith(own))
                                .map(step ->
                                        new CoverageReport.RegionStep(
                                                step.code().value(), step.name()))
                                .toList());
    }

    /**
     * The area itself and its parts, in the order of their codes, on the day and at the end of the
     * month before.
     */
    private Mono<List<CoverageFigure>> figures(Scope scope, CoverageQuestion question) {
        return db.sql(
                        """
                        WITH area AS (SELECT code, name, level
                                        FROM coverage_region
                                       WHERE (code = :region OR parent = :region) AND code ^@ ANY(:scope)),
                             change AS (SELECT region, course_id, true AS before,
                                               households, monitored, persons, covered_households, covered_monitored, covered_persons
                                          FROM coverage_month
                                         WHERE region IN (SELECT code FROM area) AND course_id IN (:anyCourse, :course) AND day < :month
                                         UNION ALL
                                        SELECT region, course_id, false,
                                               households, monitored, persons, covered_households, covered_monitored, covered_persons
                                          FROM coverage_day
                                         WHERE region IN (SELECT code FROM area) AND course_id IN (:anyCourse, :course)
                                           AND day BETWEEN :month AND :on)
                        SELECT a.code, a.name, a.level,
                               CAST(coalesce(sum(households), 0) AS bigint) AS households,
                               CAST(coalesce(sum(monitored), 0) AS bigint) AS monitored,
                               CAST(coalesce(sum(persons), 0) AS bigint) AS persons,
                               CAST(coalesce(sum(covered_households) FILTER (WHERE course_id = :course), 0) AS bigint) AS covered_households,
                               CAST(coalesce(sum(covered_monitored) FILTER (WHERE course_id = :course), 0) AS bigint) AS covered_monitored,
                               CAST(coalesce(sum(covered_persons) FILTER (WHERE course_id = :course), 0) AS bigint) AS covered_persons,
                               CAST(coalesce(sum(households) FILTER (WHERE before), 0) AS bigint) AS last_households,
                               CAST(coalesce(sum(covered_households) FILTER (WHERE before AND course_id = :course), 0) AS bigint) AS last_covered
                          FROM area a LEFT JOIN change c ON c.region = a.code
                         GROUP BY a.code, a.name, a.level
                         ORDER BY a.code
                        """)
                .bind("region", question.region())
                .bind("scope", scope.prefixes())
                .bind("anyCourse", StepKey.ANY)
                .bind("course", question.course())
                .bind("month", question.on().withDayOfMonth(1))
                .bind("on", question.on())
                .map(CoverageQueries::figure)
                .all()
                .collectList();
    }

    /** Ends of the eleven months before and the day itself. */
    private Mono<List<CoverageReport.MonthFigure>> trend(Scope scope, CoverageQuestion question) {
        return db.sql(
                        """
                        SELECT e.day,
                               (SELECT CAST(coalesce(sum(households), 0) AS bigint) FROM coverage_sum s
                                 WHERE s.region = :region AND s.region ^@ ANY(:scope) AND s.course_id = :anyCourse
                                   AND s.monthly = (s.day < date_trunc('month', e.day)) AND s.day <= e.day) AS households,
                               (SELECT CAST(coalesce(sum(covered_households), 0) AS bigint) FROM coverage_sum s
                                 WHERE s.region = :region AND s.region ^@ ANY(:scope) AND s.course_id = :course
                                   AND s.monthly = (s.day < date_trunc('month', e.day)) AND s.day <= e.day) AS covered_households
                          FROM unnest(:ends) AS e (day)
                         ORDER BY e.day
                        """)
                .bind("region", question.region())
                .bind("scope", scope.prefixes())
                .bind("anyCourse", StepKey.ANY)
                .bind("course", question.course())
                .bind("ends", ends(question.on()))
                .map(row ->
                        new CoverageReport.MonthFigure(
                                Objects.requireNonNull(row.get("day", LocalDate.class)),
                                number(row, "households"),
                                number(row, "covered_households")))
                .all()
                .collectList();
    }

    /**
     * How far the figures are behind: when the oldest change that is not yet counted was marked,
     * else now.
     */
    private Mono<Counted> counted(Scope scope, CoverageQuestion question) {
        return db.sql(
                        """
                        SELECT (SELECT as_of FROM coverage_roster WHERE region = :region AND region ^@ ANY(:scope)) AS as_of,
                               (SELECT min(marked_at) FROM coverage_pending
                                 WHERE county ^@ left(:region, 6)) AS pending_since
                        """)
                .bind("region", question.region())
                .bind("scope", scope.prefixes())
                .map(row ->
                        new Counted(
                                row.get("as_of", LocalDate.class),
                                Objects.requireNonNullElse(
                                        row.get("pending_since", Instant.class), clock.instant())))
                .one();
    }

    private static LocalDate[] ends(LocalDate on) {
        var thisMonth = YearMonth.from(on);
        return IntStream.rangeClosed(1 - MONTHS, 0)
                .mapToObj(months -> months == 0 ? on : thisMonth.plusMonths(months).atEndOfMonth())
                .toArray(LocalDate[]::new);
    }

    private static CoverageFigure figure(Readable row) {
        return new CoverageFigure(
                Objects.requireNonNull(row.get("code", String.class)),
                Objects.requireNonNull(row.get("name", String.class)),
                Objects.requireNonNull(row.get("level", Integer.class)),
                number(row, "households"),
                number(row, "covered_households"),
                number(row, "monitored"),
                number(row, "covered_monitored"),
                number(row, "persons"),
                number(row, "covered_persons"),
                number(row, "last_households"),
                number(row, "last_covered"));
    }

    private static long number(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Long.class));
    }

    private record Counted(@Nullable LocalDate rosterAsOf, Instant at) {}
}
