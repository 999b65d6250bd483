package org.xiangxue.server.eligibility.rule;

import java.time.LocalDate;
import java.util.List;
import org.xiangxue.contract.eligibility.LeafResult;
import org.xiangxue.contract.eligibility.Reason;
import org.xiangxue.contract.eligibility.Rule;
import org.xiangxue.contract.eligibility.Truth;

/** Evaluates single conditions. What the facts do not say is unknown. */
final class Leaves {

    private Leaves() {}

    static LeafResult evaluate(Rule.Leaf leaf, Facts facts, LocalDate day) {
        return switch (leaf) {
            case Rule.Certificate certificate -> CertificateLeaf.evaluate(certificate, facts, day);
            case Rule.Hours hours -> HoursLeaf.evaluate(hours, facts);
            case Rule.Category category -> CategoryLeaf.evaluate(category, facts, day);
            case Rule.Members members -> members(members, facts, day);
            case Rule.Place area -> area(area, facts);
            case Rule.Earlier earlier -> earlier(earlier, facts);
        };
    }

    private static LeafResult members(Rule.Members leaf, Facts facts, LocalDate day) {
        var dateless =
                (int) facts.members().stream().filter(member -> member.birthOn() == null).count();
        var certain =
                (int) facts.members().stream().filter(member -> isAged(member, leaf, day)).count();
        if (certain >= leaf.count()) {
            return result(leaf, Truth.MET, Reason.ENOUGH_MEMBERS, certain, leaf.count());
        }
        if (certain + dateless >= leaf.count()) {
            return result(leaf, Truth.UNKNOWN, Reason.BIRTH_DATE_MISSING, certain, leaf.count());
        }
        return result(leaf, Truth.NOT_MET, Reason.TOO_FEW_MEMBERS, certain, leaf.count());
    }

    private static boolean isAged(Facts.Member member, Rule.Members leaf, LocalDate day) {
        var birth = member.birthOn();
        return birth != null
                && !day.isBefore(birth.plusYears(leaf.fromAge()))
                && day.isBefore(birth.plusYears(leaf.toAge() + 1L));
    }

    private static LeafResult area(Rule.Place leaf, Facts facts) {
        var inside = leaf.within().stream().anyMatch(facts.village()::startsWith);
        return inside
                ? result(leaf, Truth.MET, Reason.INSIDE_AREA, 1, 1)
                : result(leaf, Truth.NOT_MET, Reason.OUTSIDE_AREA, 0, 1);
    }

    private static LeafResult earlier(Rule.Earlier leaf, Facts facts) {
        var decided =
                facts.earlier().stream()
                        .filter(earlier -> earlier.programme().equals(leaf.programme()))
                        .findFirst();
        if (decided.isEmpty()) {
            return result(leaf, Truth.UNKNOWN, Reason.NOT_DECIDED_YET, 0, 1);
        }
        if (decided.get().held()) {
            return result(leaf, Truth.UNKNOWN, Reason.DECISION_ON_HOLD, 0, 1);
        }
        return decided.get().outcome() == leaf.outcome()
                ? result(leaf, Truth.MET, Reason.DECIDED_SO, 1, 1)
                : result(leaf, Truth.NOT_MET, Reason.DECIDED_OTHERWISE, 0, 1);
    }

    private static LeafResult result(
            Rule.Leaf leaf, Truth truth, Reason reason, int have, int need) {
        return new LeafResult(leaf.id(), truth, reason, List.of(), have, need);
    }
}
