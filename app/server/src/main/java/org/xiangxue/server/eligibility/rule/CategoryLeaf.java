package org.xiangxue.server.eligibility.rule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiangxue.contract.eligibility.LeafResult;
import org.xiangxue.contract.eligibility.Reason;
import org.xiangxue.contract.eligibility.Rule;
import org.xiangxue.contract.eligibility.Truth;
import org.xiangxue.contract.household.Monitoring;

/** What the household is by the registry, and since when. */
final class CategoryLeaf {

    private CategoryLeaf() {}

    static LeafResult evaluate(Rule.Category leaf, Facts facts, LocalDate day) {
        var worst =
                Stream.of(
                                axis(leaf, Facts.Axis.STATUS, names(leaf.statuses()), facts, day),
                                axis(
                                        leaf,
                                        Facts.Axis.MONITORING,
                                        names(leaf.monitored()),
                                        facts,
                                        day))
                        .flatMap(Collection::stream)
                        .min((one, other) -> truth(one).compareTo(truth(other)))
                        .orElse(Reason.CATEGORY_FITS);
        var have = worst == Reason.CATEGORY_FITS ? 1 : 0;
        return new LeafResult(leaf.id(), truth(worst), worst, List.of(), have, 1);
    }

    /** Empty when the rule does not ask about this axis. */
    private static List<Reason> axis(
            Rule.Category leaf, Facts.Axis axis, Set<String> wanted, Facts facts, LocalDate day) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        var past =
                facts.categories().stream()
                        .filter(fact -> fact.axis() == axis && !fact.from().isAfter(day))
                        .toList();
        if (past.isEmpty()) {
            return List.of(without(axis, wanted));
        }
        var asked = leaf.ever() ? past : List.of(past.getLast());
        return List.of(
                asked.stream()
                        .filter(fact -> wanted.contains(fact.what()))
                        .map(fact -> dated(leaf, fact))
                        .max((one, other) -> truth(one).compareTo(truth(other)))
                        .orElse(Reason.CATEGORY_DIFFERS));
    }

    /** The registry states no monitoring for a household that was never monitored. */
    private static Reason without(Facts.Axis axis, Set<String> wanted) {
        return switch (axis) {
            case STATUS -> Reason.CATEGORY_MISSING;
            case MONITORING ->
                    wanted.contains(Monitoring.NONE.name())
                            ? Reason.CATEGORY_FITS
                            : Reason.CATEGORY_DIFFERS;
        };
    }

    private static Reason dated(Rule.Category leaf, Facts.Dated fact) {
        if (leaf.notBefore() == null && leaf.notAfter() == null) {
            return Reason.CATEGORY_FITS;
        }
        if (!fact.dated()) {
            return Reason.CATEGORY_DATE_MISSING;
        }
        var early = leaf.notBefore() != null && fact.from().isBefore(leaf.notBefore());
        var late = leaf.notAfter() != null && fact.from().isAfter(leaf.notAfter());
        return early || late ? Reason.CATEGORY_DIFFERS : Reason.CATEGORY_FITS;
    }

    private static Truth truth(Reason reason) {
        return switch (reason) {
            case CATEGORY_FITS -> Truth.MET;
            case CATEGORY_DATE_MISSING, CATEGORY_MISSING -> Truth.UNKNOWN;
            default -> Truth.NOT_MET;
        };
    }

    private static Set<String> names(List<? extends Enum<?>> wanted) {
        return wanted.stream().map(Enum::name).collect(Collectors.toSet());
    }
}
