package org.xiangxue.server.eligibility.rule;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.xiangxue.contract.eligibility.LeafResult;
import org.xiangxue.contract.eligibility.Reason;
import org.xiangxue.contract.eligibility.Rule;
import org.xiangxue.contract.eligibility.Truth;

/** Hours of learning: between what is certain and what may still be added lies the unknown. */
final class HoursLeaf {

    private static final int MINUTES_AN_HOUR = 45;
    private static final int SECONDS_A_MINUTE = 60;

    private HoursLeaf() {}

    static LeafResult evaluate(Rule.Hours leaf, Facts facts) {
        var best =
                switch (leaf.whose()) {
                    case HOUSEHOLD ->
                            List.of(
                                    new Sum(
                                            credited(leaf, facts, Facts.Credit::here, false),
                                            credited(leaf, facts, Facts.Credit::here, true),
                                            pending(facts, _ -> true)));
                    case PERSON ->
                            facts.members().stream()
                                    .map(member -> person(leaf, facts, member.person()))
                                    .toList();
                };
        var need = leaf.hours() * MINUTES_AN_HOUR;
        var certain = best.stream().mapToInt(Sum::certain).max().orElse(0);
        var possible = best.stream().mapToInt(Sum::possible).max().orElse(0);
        var have = certain / SECONDS_A_MINUTE;
        if (certain >= need * SECONDS_A_MINUTE) {
            return result(leaf, Truth.MET, Reason.ENOUGH_HOURS, have, need);
        }
        if (possible < need * SECONDS_A_MINUTE) {
            return result(leaf, Truth.NOT_MET, Reason.TOO_FEW_HOURS, have, need);
        }
        var waits = best.stream().anyMatch(sum -> sum.pending() > 0);
        return result(
                leaf,
                Truth.UNKNOWN,
                waits ? Reason.LEARNING_PENDING : Reason.HOURS_IN_DOUBT,
                have,
                need);
    }

    private static Sum person(Rule.Hours leaf, Facts facts, UUID person) {
        return new Sum(
                credited(leaf, facts, credit -> credit.person().equals(person), false),
                credited(leaf, facts, credit -> credit.person().equals(person), true),
                pending(facts, pending -> pending.person().equals(person)));
    }

    private static int credited(
            Rule.Hours leaf, Facts facts, Predicate<Facts.Credit> whose, boolean doubtful) {
        return facts.credits().stream()
                .filter(whose)
                .filter(credit -> credit.doubtful() == doubtful)
                .filter(credit -> leaf.since() == null || !credit.day().isBefore(leaf.since()))
                .mapToInt(Facts.Credit::seconds)
                .sum();
    }

    private static int pending(Facts facts, Predicate<Facts.Pending> whose) {
        return facts.pending().stream().filter(whose).mapToInt(Facts.Pending::seconds).sum();
    }

    private static LeafResult result(
            Rule.Hours leaf, Truth truth, Reason reason, int have, int need) {
        return new LeafResult(leaf.id(), truth, reason, List.of(), have, need);
    }

    private record Sum(int certain, int doubtful, int pending) {
        int possible() {
            return certain + doubtful + pending;
        }
    }
}
