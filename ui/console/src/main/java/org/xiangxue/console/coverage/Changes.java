package org.xiangxue.console.coverage;

import java.math.BigDecimal;
import java.util.Optional;
import org.xiangxue.console.component.Figures;
import org.xiangxue.contract.coverage.CoverageFigure;

/** How the share moved since the end of the month before, in percentage points. */
final class Changes {

    private Changes() {}

    /** Empty without a snapshot, or where a rate would be of too few cases. */
    static Optional<BigDecimal> of(CoverageFigure figure, Measure measure) {
        var before = figure.lastMonthHouseholds();
        var coveredBefore = figure.lastMonthCoveredHouseholds();
        if (!measure.hasHistory()
                || before == null
                || coveredBefore == null
                || !Figures.comparable(before)
                || !Figures.comparable(figure.households())) {
            return Optional.empty();
        }
        return Optional.of(
                Figures.percent(figure.coveredHouseholds(), figure.households(), 1)
                        .subtract(Figures.percent(coveredBefore, before, 1)));
    }
}
