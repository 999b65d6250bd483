package org.xiangxue.server.eligibility.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.xiangxue.contract.eligibility.ProgrammeDocument;
import org.xiangxue.contract.eligibility.Rule;
import org.xiangxue.contract.eligibility.Truth;
import org.xiangxue.contract.eligibility.decision.DecisionId;
import org.xiangxue.contract.eligibility.decision.DecisionState;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.HouseholdStatus;
import org.xiangxue.contract.household.Monitoring;
import org.xiangxue.server.eligibility.facts.HouseholdFacts;
import org.xiangxue.server.eligibility.programme.Published;
import org.xiangxue.server.eligibility.rule.CanonicalJson;
import org.xiangxue.server.eligibility.rule.Facts;
import org.xiangxue.server.eligibility.rule.RandomRules;

/** What the drainer writes, whatever the rule, the facts before and the facts now. */
class ChangeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final HouseholdId HOUSEHOLD = new HouseholdId(new UUID(7, 7));

    @Property
    void lookingASecondTimeChangesNothing(
            @ForAll("rules") Rule rule,
            @ForAll("facts") Facts before,
            @ForAll("facts") Facts now,
            @ForAll boolean confirmed) {
        var stored = settled(rule, before, confirmed);
        var after = apply(stored, Change.of(facts(now), List.of(outcome(rule, now)), stored));

        assertThat(Change.of(facts(now), List.of(outcome(rule, now)), after)).isEmpty();
    }

    @Property
    void aDecisionInForceIsNeverEndedByTheMachine(
            @ForAll("rules") Rule rule, @ForAll("facts") Facts before, @ForAll("facts") Facts now) {
        var stored = settled(rule, before, true);
        var force = stored.stream().filter(Decision::isInForce).findFirst();
        var after = apply(stored, Change.of(facts(now), List.of(outcome(rule, now)), stored));

        force.ifPresent(decision ->
                assertThat(after)
                        .anyMatch(other -> other.id().equals(decision.id()) && other.isInForce()));
    }

    @Property
    void whatNoLongerBearsIsHeldBesideANewProposal(
            @ForAll("rules") Rule rule, @ForAll("facts") Facts before, @ForAll("facts") Facts now) {
        var stored = settled(rule, before, true);
        var outcome = outcome(rule, now);
        var after = apply(stored, Change.of(facts(now), List.of(outcome), stored));

        for (var decision : stored) {
            if (decision.isInForce() && !decision.bears(outcome)) {
                assertThat(after).anyMatch(Decision::isOpen);
                assertThat(inState(after, DecisionState.HELD))
                        .isEqualTo(decision.outcome() == Truth.MET);
            }
        }
    }

    @Property
    void aHouseholdThatLeftKeepsNoProposalAndItsDecisionIsHeld(
            @ForAll("rules") Rule rule, @ForAll("facts") Facts before, @ForAll boolean confirmed) {
        var stored = settled(rule, before, confirmed);
        var after = apply(stored, Change.of(null, List.of(), stored));

        assertThat(after).noneMatch(Decision::isOpen);
        assertThat(after)
                .noneMatch(decision ->
                        decision.state() == DecisionState.CONFIRMED
                                && decision.outcome() == Truth.MET);
    }

    @Provide
    Arbitrary<Rule> rules() {
        return RandomRules.rules();
    }

    @Provide
    Arbitrary<Facts> facts() {
        return RandomRules.facts();
    }

    /** After the first look, and perhaps after an official confirmed what can be confirmed. */
    private static List<Decision> settled(Rule rule, Facts before, boolean confirmed) {
        var first =
                apply(
                        List.of(),
                        Change.of(facts(before), List.of(outcome(rule, before)), List.of()));
        return first.stream()
                .map(decision ->
                        confirmed && decision.outcome() != Truth.UNKNOWN
                                ? with(decision, DecisionState.CONFIRMED)
                                : decision)
                .toList();
    }

    private static List<Decision> apply(List<Decision> stored, List<Change> changes) {
        var after = new ArrayList<>(stored);
        for (var change : changes) {
            switch (change) {
                case Change.Propose(var facts, var outcome) ->
                        after.add(decision(new DecisionId(UUID.randomUUID()), facts, outcome));
                case Change.Refresh(var decision, var facts, var outcome) -> {
                    after.remove(decision);
                    after.add(decision(decision.id(), facts, outcome));
                }
                case Change.End(var decision) -> after.remove(decision);
                case Change.Hold(var decision, var _) -> {
                    after.remove(decision);
                    after.add(with(decision, DecisionState.HELD));
                }
            }
        }
        return after;
    }

    private static boolean inState(List<Decision> decisions, DecisionState state) {
        return decisions.stream().anyMatch(decision -> decision.state() == state);
    }

    private static HouseholdFacts facts(Facts facts) {
        return HouseholdFacts.of(
                "530623", HOUSEHOLD, HouseholdStatus.LIFTED, Monitoring.NONE, true, facts);
    }

    private static Outcome outcome(Rule rule, Facts facts) {
        var document =
                new ProgrammeDocument(
                        1,
                        "test",
                        "标题",
                        "说明",
                        "单位",
                        "",
                        LocalDate.of(2026, 1, 1),
                        null,
                        true,
                        rule);
        return Outcome.of(
                new Published("test", 1, CanonicalJson.hash(document), document),
                facts,
                CanonicalJson.hash(facts),
                DAY);
    }

    private static Decision decision(DecisionId id, HouseholdFacts facts, Outcome outcome) {
        return new Decision(
                facts.county(),
                id,
                HOUSEHOLD,
                facts.facts().village(),
                outcome.programme().code(),
                outcome.programme().number(),
                outcome.day(),
                outcome.factsHash(),
                outcome.outcome(),
                outcome.leaves(),
                outcome.hash(),
                DecisionState.PROPOSED,
                null);
    }

    private static Decision with(Decision decision, DecisionState state) {
        return new Decision(
                decision.county(),
                decision.id(),
                decision.household(),
                decision.village(),
                decision.programme(),
                decision.number(),
                decision.day(),
                decision.factsHash(),
                decision.outcome(),
                decision.leaves(),
                decision.hash(),
                state,
                "account:1");
    }
}
