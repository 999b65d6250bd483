package org.xiangxue.server.eligibility.decision;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.eligibility.Explanation;
import org.xiangxue.contract.eligibility.Truth;
import org.xiangxue.contract.eligibility.decision.DecisionDetail;
import org.xiangxue.contract.eligibility.decision.DecisionId;
import org.xiangxue.contract.eligibility.decision.DecisionState;
import org.xiangxue.contract.eligibility.decision.Replay;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.server.eligibility.explain.Courses;
import org.xiangxue.server.eligibility.explain.Explanations;
import org.xiangxue.server.eligibility.facts.HouseholdFacts;
import org.xiangxue.server.eligibility.facts.SnapshotRepository;
import org.xiangxue.server.eligibility.programme.Programmes;
import org.xiangxue.server.eligibility.programme.Published;
import org.xiangxue.server.eligibility.rule.Evaluation;
import org.xiangxue.server.eligibility.rule.Facts;
import org.xiangxue.server.household.Members;
import org.xiangxue.server.platform.Days;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/** Puts one decision together with its explanation, or works it out again. */
@Component
class DecisionView {

    private final DecisionRepository decisions;
    private final DecisionQueries queries;
    private final SnapshotRepository facts;
    private final Programmes programmes;
    private final Courses courses;
    private final Members members;
    private final Clock clock;

    DecisionView(
            DecisionRepository decisions,
            DecisionQueries queries,
            SnapshotRepository facts,
            Programmes programmes,
            Courses courses,
            Members members,
            Clock clock) {
        this.decisions = decisions;
        this.queries = queries;
        this.facts = facts;
        this.programmes = programmes;
        this.courses = courses;
        this.members = members;
        this.clock = clock;
    }

    /**
     * @param mayDecide the caller has the right to decide here
     */
    Mono<DecisionDetail> detail(Scope scope, DecisionId id, boolean mayDecide) {
        return decisions
                .get(scope, id)
                .flatMap(decision ->
                        Mono.zip(
                                queries.get(scope, id),
                                explanation(scope, decision),
                                (row, explanation) ->
                                        detail(scope, decision, row, explanation, mayDecide)));
    }

    private static DecisionDetail detail(
            Scope scope,
            Decision decision,
            DecisionQueries.Row row,
            Explanation explanation,
            boolean mayDecide) {
        return new DecisionDetail(
                row.summary(),
                explanation,
                decision.hash(),
                decision.factsHash(),
                decision.day(),
                row.madeAt(),
                row.decidedAt(),
                row.reason(),
                mayDecide
                        && decision.state() == DecisionState.PROPOSED
                        && decision.outcome() != Truth.UNKNOWN,
                scope.actor().equals(decision.decidedBy()));
    }

    private Mono<Explanation> explanation(Scope scope, Decision decision) {
        return Mono.zip(
                        programmes.version(decision.programme(), decision.number()),
                        courses.published(),
                        stored(scope, decision))
                .map(all ->
                        new Explanations(all.getT2(), Courses.Published.passed(all.getT3()))
                                .of(
                                        new Evaluation(
                                                all.getT1().document().rule(),
                                                decision.day(),
                                                decision.outcome(),
                                                decision.leaves())));
    }

    /** Works the decision out again from what is stored with it. */
    Mono<Replay> replay(Scope scope, DecisionId id) {
        return decisions
                .get(scope, id)
                .flatMap(decision ->
                        Mono.zip(
                                programmes.version(decision.programme(), decision.number()),
                                stored(scope, decision),
                                (programme, stored) -> replay(decision, programme, stored)));
    }

    private Mono<Facts> stored(Scope scope, Decision decision) {
        return facts.stored(scope, decision.county(), decision.household(), decision.factsHash());
    }

    private static Replay replay(Decision decision, Published programme, Facts stored) {
        var hash = Outcome.of(programme, stored, decision.factsHash(), decision.day()).hash();
        return new Replay(decision.hash(), hash, hash.equals(decision.hash()));
    }

    /** The published rule by the facts of now; nothing is stored. */
    Mono<Explanation> evaluate(Scope scope, String code, HouseholdId household) {
        return members.household(scope, household)
                .switchIfEmpty(Problem.notFound("household", household).asMono())
                .flatMap(home -> facts.of(scope, home.county(), List.of(household)))
                .flatMap(found -> Mono.justOrEmpty(found.stream().findFirst()))
                .flatMap(own ->
                        Mono.zip(
                                programmes.newest(code),
                                courses.published(),
                                (programme, published) -> explain(programme, published, own)));
    }

    private Explanation explain(
            Published programme, Courses.Published published, HouseholdFacts own) {
        return new Explanations(published, Courses.Published.passed(own.facts()))
                .of(Evaluation.of(programme.document().rule(), own.facts(), Days.today(clock)));
    }
}
