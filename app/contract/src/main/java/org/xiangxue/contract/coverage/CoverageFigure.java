package org.xiangxue.contract.coverage;

import org.jspecify.annotations.Nullable;

/**
 * Numerator and denominator of one area. A household is in scope when registered, lifted or
 * monitored on the day.
 *
 * @param persons living members of working age (16 to 65) of households in scope
 * @param lastMonthCoveredHouseholds at the end of the month before, null when there is no snapshot
 */
public record CoverageFigure(
        String region,
        String name,
        int level,
        long households,
        long coveredHouseholds,
        long monitoredHouseholds,
        long coveredMonitoredHouseholds,
        long persons,
        long coveredPersons,
        @Nullable Long lastMonthHouseholds,
        @Nullable Long lastMonthCoveredHouseholds) {}
