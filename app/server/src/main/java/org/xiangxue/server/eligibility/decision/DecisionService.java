package org.xiangxue.server.eligibility.decision;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.audit.AuditAction;
import org.xiangxue.contract.eligibility.Truth;
import org.xiangxue.contract.eligibility.decision.DecisionId;
import org.xiangxue.contract.eligibility.decision.DecisionState;
import org.xiangxue.server.audit.AuditLog;
import org.xiangxue.server.audit.AuditRecord;
import org.xiangxue.server.household.DirtyHouseholds;
import org.xiangxue.server.household.DirtyHouseholds.Consumer;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/** What officials do with decisions. */
@Service
class DecisionService {

    private final DecisionRepository decisions;
    private final DecisionEvents events;
    private final DirtyHouseholds dirty;
    private final AuditLog audit;
    private final Clock clock;

    DecisionService(
            DecisionRepository decisions,
            DecisionEvents events,
            DirtyHouseholds dirty,
            AuditLog audit,
            Clock clock) {
        this.decisions = decisions;
        this.events = events;
        this.dirty = dirty;
        this.audit = audit;
        this.clock = clock;
    }

    /** Says that decisions of an area were listed. */
    @Transactional
    public Mono<Void> listed(Scope scope, String region) {
        return audit.add(
                AuditRecord.of(scope.actor(), AuditAction.DECISION_LIST, "decisions").in(region));
    }

    /** Says that a decision was opened. */
    @Transactional
    public Mono<Void> seen(Scope scope, DecisionId id) {
        return decisions
                .get(scope, id)
                .flatMap(decision -> log(scope, AuditAction.DECISION_VIEW, decision));
    }

    /** Puts it into force in place of the one before it: exactly what was seen, or not at all. */
    @Transactional
    public Mono<Void> confirm(Scope scope, DecisionId id, String hash) {
        return decisions
                .lock(scope, id)
                .flatMap(decision ->
                        decisions
                                .isDirty(scope, decision)
                                .flatMap(changed -> {
                                    requireConfirmable(decision, hash, changed);
                                    return replace(scope, decision)
                                            .then(
                                                    decisions.decide(
                                                            scope,
                                                            decision,
                                                            DecisionState.CONFIRMED,
                                                            null,
                                                            clock.instant()))
                                            .then(
                                                    events.happened(
                                                            DecisionEvents.Kind.CONFIRMED,
                                                            decision))
                                            .then(reconsider(decision))
                                            .then(
                                                    log(
                                                            scope,
                                                            AuditAction.DECISION_CONFIRM,
                                                            decision));
                                }));
    }

    @Transactional
    public Mono<Void> sendBack(Scope scope, DecisionId id, String reason) {
        return decisions
                .lock(scope, id)
                .flatMap(decision -> {
                    require(decision.state() == DecisionState.PROPOSED, decision);
                    return decisions
                            .decide(
                                    scope,
                                    decision,
                                    DecisionState.RETURNED,
                                    reason,
                                    clock.instant())
                            .then(log(scope, AuditAction.DECISION_RETURN, decision, reason));
                });
    }

    /** Ends a hold when the facts bear the decision again: then nothing open stands beside it. */
    @Transactional
    public Mono<Void> release(Scope scope, DecisionId id, String reason) {
        return decisions
                .lock(scope, id)
                .flatMap(decision ->
                        decisions
                                .isDirty(scope, decision)
                                .zipWith(decisions.findOpen(scope, decision).hasElement())
                                .flatMap(state -> {
                                    require(decision.state() == DecisionState.HELD, decision);
                                    require(!state.getT1() && !state.getT2(), decision);
                                    return released(scope, decision, reason);
                                }));
    }

    private Mono<Void> released(Scope scope, Decision decision, String reason) {
        return decisions
                .decide(scope, decision, DecisionState.CONFIRMED, reason, clock.instant())
                .then(events.happened(DecisionEvents.Kind.RELEASED, decision))
                .then(reconsider(decision))
                .then(log(scope, AuditAction.DECISION_RELEASE, decision, reason));
    }

    private static void requireConfirmable(Decision decision, String hash, boolean changed) {
        require(
                decision.state() == DecisionState.PROPOSED && decision.outcome() != Truth.UNKNOWN,
                decision);
        if (changed || !decision.hash().equals(hash)) {
            throw Problem.stale("decision " + decision.id()).asException();
        }
    }

    private static void require(boolean possible, Decision decision) {
        if (!possible) {
            throw Problem.conflict(
                            ProblemCode.WRONG_STATE,
                            "decision " + decision.id() + " is " + decision.state())
                    .asException();
        }
    }

    private Mono<Void> replace(Scope scope, Decision open) {
        return decisions
                .findInForce(scope, open)
                .flatMap(former ->
                        decisions
                                .end(former.county(), List.of(former), clock.instant())
                                .then(events.happened(DecisionEvents.Kind.ENDED, former)));
    }

    /** Other programmes may ask for this outcome. */
    private Mono<Void> reconsider(Decision decision) {
        return dirty.mark(
                decision.county(), List.of(decision.household()), EnumSet.of(Consumer.ELIGIBILITY));
    }

    private Mono<Void> log(Scope scope, AuditAction action, Decision decision) {
        return audit.add(record(scope, action, decision));
    }

    private Mono<Void> log(Scope scope, AuditAction action, Decision decision, String reason) {
        return audit.add(record(scope, action, decision).because(reason));
    }

    private static AuditRecord record(Scope scope, AuditAction action, Decision decision) {
        return AuditRecord.of(scope.actor(), action, "decision:" + decision.id())
                .in(decision.village())
                .with("programme=" + decision.programme() + " version=" + decision.number());
    }
}
