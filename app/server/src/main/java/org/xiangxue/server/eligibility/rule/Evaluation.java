package org.xiangxue.server.eligibility.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiangxue.contract.eligibility.LeafResult;
import org.xiangxue.contract.eligibility.Rule;
import org.xiangxue.contract.eligibility.Truth;

/**
 * How a rule came out for one household on one day: in Kleene's three-valued logic, so that what is
 * unknown never counts as not met.
 *
 * @param leaves in the order of the rule
 */
public record Evaluation(Rule rule, LocalDate day, Truth outcome, List<LeafResult> leaves) {

    public static Evaluation of(Rule rule, Facts facts, LocalDate day) {
        var leaves = leaves(rule).map(leaf -> Leaves.evaluate(leaf, facts, day)).toList();
        return of(rule, day, leaves);
    }

    static Evaluation of(Rule rule, LocalDate day, List<LeafResult> leaves) {
        var truths = truths(leaves);
        return new Evaluation(rule, day, truth(rule, truths), leaves);
    }

    /** The conditions of a rule in the order in which they are written. */
    public static Stream<Rule.Leaf> leaves(Rule rule) {
        return switch (rule) {
            case Rule.Leaf leaf -> Stream.of(leaf);
            case Rule.All(var of) -> of.stream().flatMap(Evaluation::leaves);
            case Rule.Any(var of) -> of.stream().flatMap(Evaluation::leaves);
            case Rule.AtLeast(var _, var of) -> of.stream().flatMap(Evaluation::leaves);
            case Rule.Not(var of) -> leaves(of);
        };
    }

    static Truth truth(Rule rule, Map<String, Truth> leaves) {
        return switch (rule) {
            case Rule.Leaf leaf -> Objects.requireNonNull(leaves.get(leaf.id()));
            case Rule.All(var of) -> atLeast(of.size(), of, leaves);
            case Rule.Any(var of) -> atLeast(1, of, leaves);
            case Rule.AtLeast(var count, var of) -> atLeast(count, of, leaves);
            case Rule.Not(var of) -> opposite(truth(of, leaves));
        };
    }

    /**
     * The conditions that stand between the household and a good outcome: none when the rule is
     * met; if each of them came out well, the rule would be met.
     */
    public Set<String> open() {
        var truths = truths(leaves);
        var open = new LinkedHashSet<String>();
        open(rule, Truth.MET, truths, open);
        return open;
    }

    /** Conditions under a negation: there it is good not to meet them. */
    public Set<String> unwanted() {
        return unwanted(rule, false).collect(Collectors.toSet());
    }

    private static Stream<String> unwanted(Rule rule, boolean negated) {
        return switch (rule) {
            case Rule.Leaf leaf -> negated ? Stream.of(leaf.id()) : Stream.empty();
            case Rule.All(var of) -> of.stream().flatMap(part -> unwanted(part, negated));
            case Rule.Any(var of) -> of.stream().flatMap(part -> unwanted(part, negated));
            case Rule.AtLeast(var _, var of) ->
                    of.stream().flatMap(part -> unwanted(part, negated));
            case Rule.Not(var of) -> unwanted(of, !negated);
        };
    }

    private static void open(Rule rule, Truth wanted, Map<String, Truth> leaves, Set<String> open) {
        if (truth(rule, leaves) == wanted) {
            return;
        }
        switch (rule) {
            case Rule.Leaf leaf -> open.add(leaf.id());
            case Rule.All(var of) -> of.forEach(part -> open(part, wanted, leaves, open));
            case Rule.Any(var of) -> of.forEach(part -> open(part, wanted, leaves, open));
            case Rule.AtLeast(var _, var of) ->
                    of.forEach(part -> open(part, wanted, leaves, open));
            case Rule.Not(var of) -> open(of, opposite(wanted), leaves, open);
        }
    }

    private static Truth atLeast(int count, List<Rule> parts, Map<String, Truth> leaves) {
        var truths = new ArrayList<Truth>(parts.size());
        parts.forEach(part -> truths.add(truth(part, leaves)));
        var met = truths.stream().filter(truth -> truth == Truth.MET).count();
        var possible = truths.stream().filter(truth -> truth != Truth.NOT_MET).count();
        if (met >= count) {
            return Truth.MET;
        }
        return possible < count ? Truth.NOT_MET : Truth.UNKNOWN;
    }

    private static Truth opposite(Truth truth) {
        return switch (truth) {
            case MET -> Truth.NOT_MET;
            case NOT_MET -> Truth.MET;
            case UNKNOWN -> Truth.UNKNOWN;
        };
    }

    private static Map<String, Truth> truths(List<LeafResult> leaves) {
        return leaves.stream().collect(Collectors.toMap(LeafResult::id, LeafResult::truth));
    }
}
