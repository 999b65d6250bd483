package org.xiangxue.server.household.correction;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.audit.AuditAction;
import org.xiangxue.contract.household.Correction;
import org.xiangxue.contract.household.CorrectionId;
import org.xiangxue.contract.household.CorrectionState;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.ProposeCorrection;
import org.xiangxue.server.audit.AuditLog;
import org.xiangxue.server.audit.AuditRecord;
import org.xiangxue.server.household.correction.CorrectionQueries.Asked;
import org.xiangxue.server.household.correction.CorrectionRepository.Decided;
import org.xiangxue.server.platform.Days;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Caller;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/** Each step of a correction leaves a trace. */
@Service
class CorrectionService {

    private final Corrections corrections;
    private final CorrectionQueries queries;
    private final CorrectionRepository repository;
    private final CorrectionWork work;
    private final AuditLog audit;
    private final Clock clock;

    CorrectionService(
            Corrections corrections,
            CorrectionQueries queries,
            CorrectionRepository repository,
            CorrectionWork work,
            AuditLog audit,
            Clock clock) {
        this.corrections = corrections;
        this.queries = queries;
        this.repository = repository;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Mono<Correction> propose(
            Scope scope, Caller.Staff staff, HouseholdId household, ProposeCorrection request) {
        return corrections
                .prepare(scope, household, request, Days.today(clock))
                .flatMap(added -> repository.add(scope, staff, added, clock.instant()))
                .flatMap(id -> told(scope, AuditAction.CORRECTION_PROPOSE, id, request.reason()));
    }

    /** They name persons: a list like any other. */
    @Transactional
    Mono<Keyset<Correction>> list(Scope scope, Asked asked, @Nullable UUID after, int limit) {
        var entry =
                AuditRecord.of(scope.actor(), AuditAction.CORRECTION_LIST, "corrections")
                        .in(asked.region())
                        .with("state=" + Objects.toString(asked.state(), "*"));
        return corrections
                .list(scope, asked, after, limit)
                .flatMap(page -> audit.add(entry).thenReturn(page));
    }

    @Transactional
    Mono<Correction> get(Scope scope, CorrectionId id) {
        return queries.get(scope, id)
                .flatMap(row ->
                        audit.add(entry(scope, AuditAction.CORRECTION_LIST, row))
                                .then(corrections.shown(scope, row)));
    }

    @Transactional
    Mono<Correction> apply(
            Scope scope, Caller.Staff staff, CorrectionId id, String standing, String reason) {
        return waiting(scope, id)
                .map(row -> decidable(row, scope))
                .map(row -> unchanged(row, standing))
                .flatMap(row -> work.apply(scope, row).thenReturn(row))
                .flatMap(row -> decide(scope, staff, row, CorrectionState.APPLIED, reason))
                .flatMap(_ -> told(scope, AuditAction.CORRECTION_APPLY, id, reason));
    }

    @Transactional
    Mono<Correction> refuse(Scope scope, Caller.Staff staff, CorrectionId id, String reason) {
        return waiting(scope, id)
                .map(row -> decidable(row, scope))
                .flatMap(row -> decide(scope, staff, row, CorrectionState.REFUSED, reason))
                .flatMap(_ -> told(scope, AuditAction.CORRECTION_REFUSE, id, reason));
    }

    @Transactional
    Mono<Correction> withdraw(Scope scope, Caller.Staff staff, CorrectionId id) {
        return waiting(scope, id)
                .map(row -> own(row, scope))
                .flatMap(row -> decide(scope, staff, row, CorrectionState.WITHDRAWN, ""))
                .flatMap(_ -> told(scope, AuditAction.CORRECTION_WITHDRAW, id, ""));
    }

    /** Nobody else decides it, and no import changes the registry, until this transaction ends. */
    private Mono<CorrectionRow> waiting(Scope scope, CorrectionId id) {
        return repository
                .lock(scope, id)
                .flatMap(work::lock)
                .then(Mono.defer(() -> queries.get(scope, id)))
                .map(CorrectionService::waiting);
    }

    private Mono<CorrectionRow> decide(
            Scope scope,
            Caller.Staff staff,
            CorrectionRow row,
            CorrectionState state,
            String reason) {
        var decided = new Decided(state, reason.strip(), clock.instant());
        return repository.decide(scope, staff, row, decided).thenReturn(row);
    }

    private Mono<Correction> told(Scope scope, AuditAction action, CorrectionId id, String reason) {
        return queries.get(scope, id)
                .flatMap(row ->
                        audit.add(entry(scope, action, row).because(reason))
                                .then(corrections.shown(scope, row)));
    }

    private static CorrectionRow waiting(CorrectionRow row) {
        if (!row.isWaiting()) {
            throw Problem.conflict(
                            ProblemCode.WRONG_STATE,
                            "the correction is " + row.state() + " already")
                    .asException();
        }
        return row;
    }

    private static CorrectionRow decidable(CorrectionRow row, Scope scope) {
        if (row.proposedBy().equals(scope.actor())) {
            throw Problem.refused(
                            ProblemCode.OWN_WORK, "somebody else has to decide what you proposed")
                    .asException();
        }
        return row;
    }

    private static CorrectionRow own(CorrectionRow row, Scope scope) {
        if (!row.proposedBy().equals(scope.actor())) {
            throw Problem.forbidden("only whoever proposed it can withdraw it").asException();
        }
        return row;
    }

    private static CorrectionRow unchanged(CorrectionRow row, String standing) {
        if (!row.standing().now().equals(standing)) {
            throw Problem.conflict(
                            ProblemCode.REGISTRY_CHANGED,
                            "the registry has changed since you looked: look again")
                    .asException();
        }
        return row;
    }

    private static AuditRecord entry(Scope scope, AuditAction action, CorrectionRow row) {
        return AuditRecord.of(scope.actor(), action, "correction:" + row.id()).in(row.village());
    }
}
