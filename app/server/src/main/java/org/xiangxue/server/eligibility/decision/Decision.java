package org.xiangxue.server.eligibility.decision;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.eligibility.LeafResult;
import org.xiangxue.contract.eligibility.Truth;
import org.xiangxue.contract.eligibility.decision.DecisionId;
import org.xiangxue.contract.eligibility.decision.DecisionState;
import org.xiangxue.contract.household.HouseholdId;

/**
 * A decision as it is stored.
 *
 * @param number of the programme's version
 * @param village of the household when it was made
 */
public record Decision(
        String county,
        DecisionId id,
        HouseholdId household,
        String village,
        String programme,
        int number,
        LocalDate day,
        String factsHash,
        Truth outcome,
        List<LeafResult> leaves,
        String hash,
        DecisionState state,
        @Nullable String decidedBy) {

    public boolean isOpen() {
        return state == DecisionState.PROPOSED || state == DecisionState.RETURNED;
    }

    public boolean isInForce() {
        return state == DecisionState.CONFIRMED || state == DecisionState.HELD;
    }

    /** The facts still bear it: nothing that it rests on is lost. */
    boolean bears(Outcome now) {
        return outcome == now.outcome() && (outcome != Truth.MET || lost(now).isEmpty());
    }

    /** What it rests on and what is not there any more. */
    Set<String> lost(Outcome now) {
        var lost = new HashSet<String>();
        leaves.forEach(leaf -> lost.addAll(leaf.basis()));
        now.leaves().forEach(leaf -> leaf.basis().forEach(lost::remove));
        return lost;
    }

    boolean says(Outcome now) {
        return number == now.programme().number()
                && outcome == now.outcome()
                && Objects.equals(leaves, now.leaves());
    }
}
