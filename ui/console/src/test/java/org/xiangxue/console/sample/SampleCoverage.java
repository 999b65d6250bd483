package org.xiangxue.console.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.xiangxue.console.shell.ApiProblem;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.coverage.CoverageApi;
import org.xiangxue.contract.coverage.CoverageFigure;
import org.xiangxue.contract.coverage.CoverageReport;
import org.xiangxue.contract.coverage.UncoveredHousehold;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.HouseholdStatus;
import org.xiangxue.contract.household.Monitoring;

/** The figures of the drawing; 牛寨乡 has no roster. */
@Primary
public class SampleCoverage implements CoverageApi {

    private static final Map<String, long[]> COUNTED =
            Map.ofEntries(
                    Map.entry("530623202", new long[] {852, 329, 330, 848}),
                    Map.entry("530623107", new long[] {1509, 791, 762, 1500}),
                    Map.entry("530623105", new long[] {1361, 799, 741, 1358}),
                    Map.entry("530623201", new long[] {1025, 633, 606, 1021}),
                    Map.entry("530623106", new long[] {1299, 869, 825, 1295}),
                    Map.entry("530623103", new long[] {1531, 1076, 1032, 1525}),
                    Map.entry("530623102", new long[] {1170, 867, 842, 1168}),
                    Map.entry("530623101", new long[] {1564, 1228, 1196, 1560}),
                    Map.entry("530623100", new long[] {2012, 1734, 1709, 2010}),
                    Map.entry("530623203", new long[] {0, 0, 0, 0}));
    private static final long[] RATES = {
        412, 427, 444, 469, 484, 506, 526, 547, 568, 588, 607, 676
    };

    private final SampleServer.Refusals refusals;

    SampleCoverage(SampleServer.Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public CoverageReport report(String region, @Nullable LocalDate on, @Nullable String course) {
        refusals.check("report");
        if (!region.startsWith("53")) {
            throw new ApiProblem(ProblemCode.OUTSIDE_AREA);
        }
        var day = Optional.ofNullable(on).orElse(LocalDate.of(2026, 10, 31));
        var parts =
                SampleRegions.level(region) == 5
                        ? List.<CoverageFigure>of()
                        : SampleRegions.below(region).stream().map(SampleCoverage::figure).toList();
        var path =
                new SampleRegions()
                        .path(region).stream()
                                .map(step ->
                                        new CoverageReport.RegionStep(step.code(), step.name()))
                                .toList();
        var trend =
                IntStream.range(0, 12)
                        .mapToObj(at ->
                                new CoverageReport.MonthFigure(
                                        LocalDate.of(2025, 11, 28)
                                                .plusMonths(at)
                                                .withDayOfMonth(28),
                                        10_000,
                                        RATES[at] * 10))
                        .toList();
        return new CoverageReport(
                figure(region),
                path,
                parts,
                day,
                course,
                LocalDate.of(2026, 9, 30),
                SampleServer.NOW.minusSeconds(40),
                trend);
    }

    private static CoverageFigure figure(String region) {
        var counted = counted(region);
        var households = counted[0];
        var covered = counted[1];
        return new CoverageFigure(
                region,
                Optional.ofNullable(SampleRegions.NAMES.get(region)).orElse(region),
                SampleRegions.level(region),
                households,
                covered,
                households / 12,
                covered / 15,
                households * 34 / 10,
                covered * 30 / 10,
                counted[3] == 0 ? null : counted[3],
                counted[3] == 0 ? null : counted[2]);
    }

    private static long[] counted(String region) {
        if (region.length() < 9) {
            return SampleRegions.NAMES.keySet().stream()
                    .filter(code -> code.length() == 9 && code.startsWith(region))
                    .map(SampleCoverage::counted)
                    .reduce(new long[4], SampleCoverage::sum);
        }
        if (region.length() == 9) {
            return COUNTED.getOrDefault(region, new long[4]);
        }
        var number = Long.parseLong(region.substring(9)) - 200;
        return new long[] {100 + number * 3, 35 + number * 4, 32 + number * 4, 100 + number * 3};
    }

    private static long[] sum(long[] one, long[] other) {
        return IntStream.range(0, 4).mapToLong(at -> one[at] + other[at]).toArray();
    }

    @Override
    public Keyset<UncoveredHousehold> uncovered(
            String region,
            @Nullable String course,
            @Nullable Boolean monitored,
            @Nullable String after,
            int limit) {
        refusals.check("uncovered");
        var from = after == null ? 0 : Integer.parseInt(after);
        var all =
                Boolean.TRUE.equals(monitored)
                        ? 41
                        : (int) (counted(region)[0] - counted(region)[1]);
        var to = Math.min(all, from + limit);
        var items =
                IntStream.range(from, to)
                        .mapToObj(at -> household(at, Boolean.TRUE.equals(monitored)))
                        .toList();
        return new Keyset<>(items, to < all ? String.valueOf(to) : null);
    }

    private static UncoveredHousehold household(int at, boolean monitored) {
        var names = List.of("张*", "李*", "陈*", "罗*", "王*", "刘*", "周*", "杨*", "何*", "吴*");
        var villages = List.of("民政村", "高坎村", "楠木村", "大坝村", "红碧村", "流场村");
        var watched = monitored || at % 5 < 2;
        return new UncoveredHousehold(
                new HouseholdId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | at)),
                "5306231050" + (1000 + at),
                "530623105201",
                villages.get(at % villages.size()),
                names.get(at % names.size()),
                2 + at % 5,
                at % 7 == 5 ? HouseholdStatus.REGISTERED : HouseholdStatus.LIFTED,
                watched ? Monitoring.MARGINAL : Monitoring.NONE,
                at % 3 != 1);
    }

    @Override
    public byte[] uncoveredCsv(String region, @Nullable String course, String purpose) {
        return "csv".getBytes(StandardCharsets.UTF_8);
    }
}
