package org.xiangxue.server.eligibility.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.eligibility.Truth;
import org.xiangxue.contract.eligibility.decision.DecisionState;
import org.xiangxue.contract.eligibility.decision.HoldReason;
import org.xiangxue.server.eligibility.facts.HouseholdFacts;

/**
 * What has to be written because the facts of a household, a rule or the day changed. A decision in
 * force is never changed here: it is put on hold, and a person looks at it.
 */
sealed interface Change {

    /** A new proposal for an official. */
    record Propose(HouseholdFacts facts, Outcome outcome) implements Change {}

    /** A proposal on which nobody has acted yet says something else now. */
    record Refresh(Decision decision, HouseholdFacts facts, Outcome outcome) implements Change {}

    /** An open decision has no object any more. */
    record End(Decision decision) implements Change {}

    record Hold(Decision decision, HoldReason reason) implements Change {}

    /**
     * @param outcomes of every programme that is offered to the household today; empty for a
     *     household that left
     * @param stored open ones and those in force
     */
    static List<Change> of(
            @Nullable HouseholdFacts facts, List<Outcome> outcomes, List<Decision> stored) {
        var changes = new ArrayList<Change>();
        var left = new HashMap<String, List<Decision>>();
        stored.forEach(decision ->
                left.computeIfAbsent(decision.programme(), _ -> new ArrayList<>()).add(decision));
        for (var outcome : outcomes) {
            var own =
                    Objects.requireNonNullElse(
                            left.remove(outcome.programme().code()), List.<Decision>of());
            consider(Objects.requireNonNull(facts), outcome, own, changes);
        }
        left.values().forEach(own -> own.forEach(decision -> leave(decision, changes)));
        return changes;
    }

    private static void consider(
            HouseholdFacts facts, Outcome now, List<Decision> own, List<Change> changes) {
        var open = own.stream().filter(Decision::isOpen).findFirst().orElse(null);
        var force = own.stream().filter(Decision::isInForce).findFirst().orElse(null);
        if (force != null && force.bears(now)) {
            if (open != null) {
                changes.add(new End(open));
            }
            return;
        }
        if (force != null
                && force.state() == DecisionState.CONFIRMED
                && force.outcome() == Truth.MET) {
            changes.add(new Hold(force, reason(force, now, facts)));
        }
        propose(facts, now, open, changes);
    }

    private static void propose(
            HouseholdFacts facts, Outcome now, @Nullable Decision open, List<Change> changes) {
        if (open == null) {
            changes.add(new Propose(facts, now));
            return;
        }
        if (open.says(now)) {
            return;
        }
        if (open.state() == DecisionState.PROPOSED) {
            changes.add(new Refresh(open, facts, now));
            return;
        }
        changes.add(new End(open));
        changes.add(new Propose(facts, now));
    }

    /** The household has moved out of the area, or the programme is over. */
    private static void leave(Decision decision, List<Change> changes) {
        if (decision.isOpen()) {
            changes.add(new End(decision));
        } else if (decision.state() == DecisionState.CONFIRMED && decision.outcome() == Truth.MET) {
            changes.add(new Hold(decision, HoldReason.HOUSEHOLD_LEFT));
        }
    }

    private static HoldReason reason(Decision force, Outcome now, HouseholdFacts facts) {
        var lost =
                force.lost(now).stream()
                        .flatMap(serial -> facts.certificate(serial).stream())
                        .toList();
        if (lost.stream().anyMatch(certificate -> certificate.revokedOn() != null)) {
            return HoldReason.CERTIFICATE_REVOKED;
        }
        if (lost.stream().anyMatch(certificate -> certificate.validUntil().isBefore(now.day()))) {
            return HoldReason.CERTIFICATE_EXPIRED;
        }
        return force.number() == now.programme().number()
                ? HoldReason.FACTS_CHANGED
                : HoldReason.RULE_CHANGED;
    }
}
