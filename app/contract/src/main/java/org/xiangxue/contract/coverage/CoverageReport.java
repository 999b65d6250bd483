package org.xiangxue.contract.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param on the day of the figures
 * @param rosterAsOf as-of date of the newest roster of the area; null when none was imported
 * @param countedAt when the counters were last brought up to date
 * @param trend last day of each of the last twelve months, oldest first
 */
public record CoverageReport(
        CoverageFigure total,
        List<RegionStep> path,
        List<CoverageFigure> parts,
        LocalDate on,
        @Nullable String course,
        @Nullable LocalDate rosterAsOf,
        Instant countedAt,
        List<MonthFigure> trend) {

    /** One step of the path from the caller's own area down to this one. */
    public record RegionStep(String code, String name) {}

    public record MonthFigure(LocalDate on, long households, long coveredHouseholds) {}
}
