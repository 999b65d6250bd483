package org.xiangxue.console.coverage;

import java.util.Comparator;
import java.util.Optional;
import org.xiangxue.contract.coverage.CoverageFigure;

/** By what the rows are ordered. Areas without data come last, whichever way. */
enum Sorting {
    AREA,
    WHOLE,
    COVERED,
    RATE,
    CHANGE,
    UNCOVERED;

    String key(Measure measure) {
        return switch (this) {
            case AREA -> "coverage.col.area";
            case WHOLE -> "coverage.col.whole." + measure.name();
            case COVERED -> "coverage.col.covered." + measure.name();
            case RATE -> "coverage.col.rate";
            case CHANGE -> "coverage.col.change";
            case UNCOVERED -> "coverage.col.uncovered";
        };
    }

    int compare(CoverageFigure one, CoverageFigure other, Measure measure, boolean descending) {
        var oneEmpty = measure.whole(one) == 0;
        var otherEmpty = measure.whole(other) == 0;
        if (oneEmpty || otherEmpty) {
            return Boolean.compare(oneEmpty, otherEmpty);
        }
        var order = order(measure).thenComparing(CoverageFigure::region);
        return (descending ? order.reversed() : order).compare(one, other);
    }

    private Comparator<CoverageFigure> order(Measure measure) {
        return switch (this) {
            case AREA -> Comparator.comparing(CoverageFigure::region);
            case WHOLE -> Comparator.comparingLong(measure::whole);
            case COVERED -> Comparator.comparingLong(measure::covered);
            case RATE ->
                    Comparator.comparingDouble(
                            figure -> (double) measure.covered(figure) / measure.whole(figure));
            case CHANGE ->
                    Comparator.comparing(
                            figure -> Changes.of(figure, measure),
                            Comparator.comparing((Optional<java.math.BigDecimal> change) ->
                                    change.orElse(java.math.BigDecimal.ZERO)));
            case UNCOVERED -> Comparator.comparingLong(measure::uncoveredHouseholds);
        };
    }
}
