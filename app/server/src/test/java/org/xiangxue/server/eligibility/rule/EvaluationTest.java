package org.xiangxue.server.eligibility.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.xiangxue.contract.eligibility.LeafResult;
import org.xiangxue.contract.eligibility.Reason;
import org.xiangxue.contract.eligibility.Rule;
import org.xiangxue.contract.eligibility.Truth;

class EvaluationTest {

    /** Whoever reads only the conditions comes to the outcome that is stored. */
    @Property
    void theExplanationAgreesWithTheOutcome(
            @ForAll("rules") Rule rule, @ForAll("facts") Facts facts) {
        var evaluation = Evaluation.of(rule, facts, RandomRules.DAY);
        var byId =
                evaluation.leaves().stream()
                        .collect(Collectors.toMap(LeafResult::id, LeafResult::truth));

        assertThat(worth(rule, byId)).isEqualTo(worth(evaluation.outcome()));
        assertThat(evaluation.open().isEmpty()).isEqualTo(evaluation.outcome() == Truth.MET);
    }

    /** Closing each gap that the villager is told of makes the rule met. */
    @Property
    void whoClosesAllGapsIsEligible(@ForAll("rules") Rule rule, @ForAll("facts") Facts facts) {
        var evaluation = Evaluation.of(rule, facts, RandomRules.DAY);
        var open = evaluation.open();
        var unwanted = evaluation.unwanted();
        var closed =
                evaluation.leaves().stream()
                        .map(leaf ->
                                open.contains(leaf.id())
                                        ? with(
                                                leaf,
                                                unwanted.contains(leaf.id())
                                                        ? Truth.NOT_MET
                                                        : Truth.MET)
                                        : leaf)
                        .toList();

        assertThat(Evaluation.of(rule, RandomRules.DAY, closed).outcome()).isEqualTo(Truth.MET);
    }

    /** An outcome that is decided stays so, whatever the unknown turns out to be. */
    @Property
    void whatIsUnknownDecidesNothing(
            @ForAll("rules") Rule rule, @ForAll("facts") Facts facts, @ForAll Random random) {
        var evaluation = Evaluation.of(rule, facts, RandomRules.DAY);
        var known =
                evaluation.leaves().stream()
                        .map(leaf ->
                                leaf.truth() == Truth.UNKNOWN
                                        ? with(
                                                leaf,
                                                random.nextBoolean() ? Truth.MET : Truth.NOT_MET)
                                        : leaf)
                        .toList();

        if (evaluation.outcome() != Truth.UNKNOWN) {
            assertThat(Evaluation.of(rule, RandomRules.DAY, known).outcome())
                    .isEqualTo(evaluation.outcome());
        }
    }

    @Property
    void unknownIsNeverWorseThanNotMet(
            @ForAll("rules") Rule rule, @ForAll("facts") Facts facts, @ForAll Random random) {
        var evaluation = Evaluation.of(rule, facts, RandomRules.DAY);
        var leaves = new ArrayList<>(evaluation.leaves());
        var at = random.nextInt(leaves.size());
        var bad = evaluation.unwanted().contains(leaves.get(at).id()) ? Truth.MET : Truth.NOT_MET;
        leaves.set(at, with(leaves.get(at), bad));
        var worst = Evaluation.of(rule, RandomRules.DAY, leaves).outcome();
        leaves.set(at, with(leaves.get(at), Truth.UNKNOWN));

        assertThat(Evaluation.of(rule, RandomRules.DAY, leaves).outcome())
                .isGreaterThanOrEqualTo(worst);
    }

    @Property
    void theOrderOfChildrenDoesNotMatter(
            @ForAll("rules") Rule rule, @ForAll("facts") Facts facts, @ForAll Random random) {
        var evaluation = Evaluation.of(rule, facts, RandomRules.DAY);
        var other = Evaluation.of(shuffled(rule, random), facts, RandomRules.DAY);

        assertThat(other.outcome()).isEqualTo(evaluation.outcome());
        assertThat(other.leaves()).containsExactlyInAnyOrderElementsOf(evaluation.leaves());
    }

    @Property
    void theSameFactsInAnotherOrderGiveTheSameHash(
            @ForAll("facts") Facts facts, @ForAll Random random) {
        var other =
                new Facts(
                        1,
                        facts.village(),
                        shuffled(facts.categories(), random),
                        shuffled(facts.members(), random),
                        shuffled(facts.certificates(), random),
                        shuffled(facts.credits(), random),
                        shuffled(facts.pending(), random),
                        shuffled(facts.earlier(), random));

        assertThat(CanonicalJson.hash(other)).isEqualTo(CanonicalJson.hash(facts)).hasSize(64);
    }

    @Property
    void factsAndRulesAreReadAsTheyWereWritten(
            @ForAll("rules") Rule rule, @ForAll("facts") Facts facts) {
        var written = CanonicalJson.write(facts);
        var again = CanonicalJson.read(written, Facts.class);
        var ruleAgain =
                CanonicalJson.read(CanonicalJson.write(new Rule.All(List.of(rule))), Rule.class);

        assertThat(again).isEqualTo(facts);
        assertThat(CanonicalJson.write(again)).isEqualTo(written);
        assertThat(ruleAgain).isEqualTo(new Rule.All(List.of(rule)));
        assertThat(Evaluation.of(((Rule.All) ruleAgain).of().getFirst(), again, RandomRules.DAY))
                .isEqualTo(Evaluation.of(rule, facts, RandomRules.DAY));
    }

    /** Until the day that the calendar names nothing changes by time alone. */
    @Property
    void theCalendarMissesNoChange(@ForAll("rules") Rule rule, @ForAll("facts") Facts facts) {
        var next = Calendar.nextChange(rule, facts, RandomRules.DAY);
        var until = next.orElse(RandomRules.DAY.plusYears(2));
        var today = Evaluation.of(rule, facts, RandomRules.DAY).leaves();

        assertThat(Evaluation.of(rule, facts, until.minusDays(1)).leaves()).isEqualTo(today);
    }

    @Provide
    Arbitrary<Rule> rules() {
        return RandomRules.rules();
    }

    @Provide
    Arbitrary<Facts> facts() {
        return RandomRules.facts();
    }

    /** Kleene's logic written another way: minimum, maximum and counting with halves. */
    private static double worth(Rule rule, Map<String, Truth> leaves) {
        return switch (rule) {
            case Rule.Leaf leaf -> worth(leaves.get(leaf.id()));
            case Rule.All(var of) ->
                    of.stream().mapToDouble(part -> worth(part, leaves)).min().orElse(1);
            case Rule.Any(var of) ->
                    of.stream().mapToDouble(part -> worth(part, leaves)).max().orElse(0);
            case Rule.AtLeast(var count, var of) ->
                    of.stream()
                            .map(part -> worth(part, leaves))
                            .sorted(Collections.reverseOrder())
                            .skip(count - 1L)
                            .findFirst()
                            .orElseThrow();
            case Rule.Not(var of) -> 1 - worth(of, leaves);
        };
    }

    private static double worth(Truth truth) {
        return switch (truth) {
            case NOT_MET -> 0;
            case UNKNOWN -> 0.5;
            case MET -> 1;
        };
    }

    private static LeafResult with(LeafResult leaf, Truth truth) {
        return new LeafResult(leaf.id(), truth, Reason.NO_CERTIFICATE, List.of(), 0, 1);
    }

    private static Rule shuffled(Rule rule, Random random) {
        return switch (rule) {
            case Rule.All(var of) -> new Rule.All(children(of, random));
            case Rule.Any(var of) -> new Rule.Any(children(of, random));
            case Rule.AtLeast(var count, var of) -> new Rule.AtLeast(count, children(of, random));
            case Rule.Not(var of) -> new Rule.Not(shuffled(of, random));
            case Rule.Leaf leaf -> leaf;
        };
    }

    private static List<Rule> children(List<Rule> of, Random random) {
        return shuffled(of.stream().map(part -> shuffled(part, random)).toList(), random);
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        var copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
