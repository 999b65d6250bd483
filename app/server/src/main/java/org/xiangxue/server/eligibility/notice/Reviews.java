package org.xiangxue.server.eligibility.notice;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.audit.AuditAction;
import org.xiangxue.contract.eligibility.notice.CaseId;
import org.xiangxue.contract.eligibility.notice.CaseKind;
import org.xiangxue.contract.eligibility.notice.CaseState;
import org.xiangxue.server.audit.AuditLog;
import org.xiangxue.server.audit.AuditRecord;
import org.xiangxue.server.eligibility.decision.SettingAside;
import org.xiangxue.server.eligibility.notice.CaseRepository.StoredCase;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/** Answers objections and appeals. Who decided never reviews. */
@Service
class Reviews {

    private final CaseRepository cases;
    private final SettingAside decisions;
    private final PassedNotices passed;
    private final AuditLog audit;
    private final Clock clock;

    Reviews(
            CaseRepository cases,
            SettingAside decisions,
            PassedNotices passed,
            AuditLog audit,
            Clock clock) {
        this.cases = cases;
        this.decisions = decisions;
        this.passed = passed;
        this.audit = audit;
        this.clock = clock;
    }

    /** Says that the challenges of an area were listed. */
    @Transactional
    public Mono<Void> listed(Scope scope, String region) {
        return audit.add(
                AuditRecord.of(scope.actor(), AuditAction.CASE_LIST, "review-cases").in(region));
    }

    /** Says that a challenge was read. */
    @Transactional
    public Mono<Void> seen(Scope scope, CaseId id, String village) {
        return audit.add(
                AuditRecord.of(scope.actor(), AuditAction.CASE_VIEW, "review-case:" + id)
                        .in(village));
    }

    /**
     * @param upheld the decision is set aside and worked out anew; else it stands
     */
    @Transactional
    public Mono<Void> review(Scope scope, CaseId id, boolean upheld, String answer) {
        return cases.lock(scope, id)
                .flatMap(reviewed -> {
                    require(scope, reviewed);
                    var state = upheld ? CaseState.UPHELD : CaseState.DISMISSED;
                    return cases.answer(scope, reviewed, state, answer, clock.instant())
                            .then(
                                    upheld
                                            ? decisions.setAside(scope, reviewed.decision())
                                            : stands(reviewed))
                            .then(
                                    audit.add(
                                            AuditRecord.of(
                                                            scope.actor(),
                                                            AuditAction.CASE_REVIEW,
                                                            "review-case:" + id)
                                                    .in(reviewed.village())
                                                    .with(
                                                            "decision="
                                                                    + reviewed.decision()
                                                                    + " "
                                                                    + state)));
                });
    }

    private Mono<Void> stands(StoredCase reviewed) {
        var notice = reviewed.notice();
        return reviewed.kind() == CaseKind.OBJECTION && notice != null
                ? passed.tell(notice, reviewed.decision())
                : Mono.empty();
    }

    private static void require(Scope scope, StoredCase reviewed) {
        if (reviewed.state() != CaseState.OPEN) {
            throw Problem.conflict(
                            ProblemCode.WRONG_STATE, "case " + reviewed.id() + " is answered")
                    .asException();
        }
        if (reviewed.decider().equals(scope.actor())) {
            throw Problem.conflict(
                            ProblemCode.OWN_WORK,
                            "another person reviews what you decided: case " + reviewed.id())
                    .asException();
        }
    }
}
