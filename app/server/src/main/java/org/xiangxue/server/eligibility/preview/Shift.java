package org.xiangxue.server.eligibility.preview;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.eligibility.Truth;
import org.xiangxue.contract.household.Monitoring;
import org.xiangxue.server.eligibility.facts.HouseholdFacts;
import org.xiangxue.server.eligibility.programme.Published;
import org.xiangxue.server.eligibility.rule.Evaluation;

/**
 * A household for which a draft changes the outcome, on the same facts.
 *
 * @param before null when no version was published
 */
record Shift(HouseholdFacts facts, @Nullable Truth before, Truth after) {

    static Optional<Shift> of(
            HouseholdFacts facts, @Nullable Published base, Published draft, LocalDate day) {
        var before = base == null ? null : outcome(base, facts, day);
        var after = outcome(draft, facts, day);
        return after == (before == null ? Truth.NOT_MET : before)
                ? Optional.empty()
                : Optional.of(new Shift(facts, before, after));
    }

    /** A programme that is not offered to a household is not met. */
    private static Truth outcome(Published programme, HouseholdFacts facts, LocalDate day) {
        return facts.isOffered(programme, day)
                ? Evaluation.of(programme.document().rule(), facts.facts(), day).outcome()
                : Truth.NOT_MET;
    }

    boolean monitored() {
        return facts.monitoring() != Monitoring.NONE;
    }

    String beforeName() {
        return before == null ? "" : before.name();
    }
}
