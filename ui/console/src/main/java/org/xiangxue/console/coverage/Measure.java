package org.xiangxue.console.coverage;

import org.xiangxue.contract.coverage.CoverageFigure;

/** Who is counted. */
enum Measure {
    HOUSEHOLDS,
    MONITORED,
    PERSONS;

    long whole(CoverageFigure figure) {
        return switch (this) {
            case HOUSEHOLDS -> figure.households();
            case MONITORED -> figure.monitoredHouseholds();
            case PERSONS -> figure.persons();
        };
    }

    long covered(CoverageFigure figure) {
        return switch (this) {
            case HOUSEHOLDS -> figure.coveredHouseholds();
            case MONITORED -> figure.coveredMonitoredHouseholds();
            case PERSONS -> figure.coveredPersons();
        };
    }

    /** Households behind the figure of whom nobody is covered. */
    long uncoveredHouseholds(CoverageFigure figure) {
        return switch (this) {
            case HOUSEHOLDS, PERSONS -> figure.households() - figure.coveredHouseholds();
            case MONITORED -> figure.monitoredHouseholds() - figure.coveredMonitoredHouseholds();
        };
    }

    /** Month ends are kept for households only. */
    boolean hasHistory() {
        return this == HOUSEHOLDS;
    }
}
