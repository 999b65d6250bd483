package org.xiangxue.server.eligibility.decision;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.eligibility.decision.DecisionId;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.server.eligibility.decision.ProposalRepository.NewDecision;
import org.xiangxue.server.eligibility.facts.SnapshotRepository;
import org.xiangxue.server.platform.Ids;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes what a round of the drainer found, in its transaction. */
@Component
class ChangeWriter {

    private final SnapshotRepository facts;
    private final DecisionRepository decisions;
    private final ProposalRepository proposals;
    private final DueRepository dues;
    private final DecisionEvents events;
    private final Ids ids;
    private final Clock clock;

    ChangeWriter(
            SnapshotRepository facts,
            DecisionRepository decisions,
            ProposalRepository proposals,
            DueRepository dues,
            DecisionEvents events,
            Ids ids,
            Clock clock) {
        this.facts = facts;
        this.decisions = decisions;
        this.proposals = proposals;
        this.dues = dues;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    Mono<Void> write(String county, List<HouseholdId> households, Reconsidering.Round round) {
        var changes = round.changes(households);
        var now = clock.instant();
        var fresh = new ArrayList<NewDecision>();
        var again = new ArrayList<NewDecision>();
        var ended = new ArrayList<Decision>();
        var held = new ArrayList<Change.Hold>();
        for (var change : changes) {
            switch (change) {
                case Change.Propose(var of, var outcome) ->
                        fresh.add(new NewDecision(new DecisionId(ids.next()), of, outcome));
                case Change.Refresh(var decision, var of, var outcome) ->
                        again.add(new NewDecision(decision.id(), of, outcome));
                case Change.End(var decision) -> ended.add(decision);
                case Change.Hold hold -> held.add(hold);
            }
        }
        var written = new ArrayList<>(fresh);
        written.addAll(again);
        return facts.add(county, written.stream().map(NewDecision::facts).distinct().toList())
                .then(decisions.end(county, ended, now))
                .then(proposals.propose(county, fresh, now))
                .then(proposals.refresh(county, again, now))
                .then(hold(held))
                .then(
                        again.isEmpty()
                                ? Mono.empty()
                                : facts.removeUnused(
                                        county,
                                        again.stream()
                                                .map(one -> one.facts().household())
                                                .toList()))
                .then(dues.store(county, households, round.dues()));
    }

    private Mono<Void> hold(List<Change.Hold> held) {
        var now = clock.instant();
        return Flux.fromIterable(held)
                .concatMap(hold ->
                        decisions
                                .hold(
                                        hold.decision().county(),
                                        hold.decision().id(),
                                        hold.reason().name(),
                                        now)
                                .then(events.held(hold.decision(), hold.reason())))
                .then();
    }
}
