package org.xiangxue.server.coverage;

/** Numerators and denominators, or changes of them. */
record Figures(
        long households,
        long monitored,
        long persons,
        long coveredHouseholds,
        long coveredMonitored,
        long coveredPersons) {

    static final Figures ZERO = new Figures(0, 0, 0, 0, 0, 0);

    Figures plus(Figures other) {
        return new Figures(
                households + other.households,
                monitored + other.monitored,
                persons + other.persons,
                coveredHouseholds + other.coveredHouseholds,
                coveredMonitored + other.coveredMonitored,
                coveredPersons + other.coveredPersons);
    }

    Figures negated() {
        return new Figures(
                -households,
                -monitored,
                -persons,
                -coveredHouseholds,
                -coveredMonitored,
                -coveredPersons);
    }

    boolean isZero() {
        return equals(ZERO);
    }
}
