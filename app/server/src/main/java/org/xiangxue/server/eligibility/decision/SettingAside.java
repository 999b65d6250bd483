package org.xiangxue.server.eligibility.decision;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.eligibility.decision.DecisionId;
import org.xiangxue.contract.eligibility.decision.DecisionState;
import org.xiangxue.server.household.DirtyHouseholds;
import org.xiangxue.server.household.DirtyHouseholds.Consumer;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/** Ends a decision that was challenged with success; the drainer proposes a new one. */
@Service
public class SettingAside {

    private final DecisionRepository decisions;
    private final DecisionEvents events;
    private final DirtyHouseholds dirty;
    private final Clock clock;

    SettingAside(
            DecisionRepository decisions,
            DecisionEvents events,
            DirtyHouseholds dirty,
            Clock clock) {
        this.decisions = decisions;
        this.events = events;
        this.dirty = dirty;
        this.clock = clock;
    }

    /** One that has ended meanwhile stays as it is. */
    @Transactional(propagation = MANDATORY)
    public Mono<Void> setAside(Scope scope, DecisionId id) {
        return decisions
                .lock(scope, id)
                .filter(decision -> decision.state() != DecisionState.ENDED)
                .flatMap(decision ->
                        decisions
                                .end(decision.county(), List.of(decision), clock.instant())
                                .then(
                                        decision.isInForce()
                                                ? events.happened(
                                                        DecisionEvents.Kind.ENDED, decision)
                                                : Mono.empty())
                                .then(
                                        dirty.mark(
                                                decision.county(),
                                                List.of(decision.household()),
                                                EnumSet.of(Consumer.ELIGIBILITY))));
    }
}
