package org.xiangxue.server.learning.review;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.audit.AuditAction;
import org.xiangxue.server.audit.AuditLog;
import org.xiangxue.server.audit.AuditRecord;
import org.xiangxue.server.learning.credit.EligibilityMarks;
import org.xiangxue.server.learning.evidence.OfficialRelease;
import org.xiangxue.server.learning.review.ReviewQueries.Flag;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/** What officials do with what waits for them; each use is logged with it. */
@Service
class ReviewService {

    private final ReviewQueries queries;
    private final OpenFlagRepository flags;
    private final OfficialRelease releases;
    private final EligibilityMarks marks;
    private final AuditLog audit;
    private final Clock clock;

    ReviewService(
            ReviewQueries queries,
            OpenFlagRepository flags,
            OfficialRelease releases,
            EligibilityMarks marks,
            AuditLog audit,
            Clock clock) {
        this.queries = queries;
        this.flags = flags;
        this.releases = releases;
        this.marks = marks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Logs that a list is about to be read. */
    @Transactional
    public Mono<Void> listed(Scope scope, String list, String region) {
        return audit.add(AuditRecord.of(scope.actor(), AuditAction.EVIDENCE_LIST, list).in(region));
    }

    @Transactional
    public Mono<Void> close(Scope scope, UUID id, String reason) {
        return queries.flag(scope, id)
                .switchIfEmpty(Problem.notFound("flag", id).asMono())
                .flatMap(flag ->
                        flags.close(scope, id, reason, clock.instant())
                                .flatMap(closed -> closed(scope, flag, reason, closed)));
    }

    /** The piece counts from now on, at the time that it names. */
    @Transactional
    public Mono<Void> release(Scope scope, UUID id) {
        return releases.release(scope, id)
                .switchIfEmpty(Problem.notFound("held evidence", id).asMono())
                .flatMap(village ->
                        audit.add(
                                AuditRecord.of(
                                                scope.actor(),
                                                AuditAction.EVIDENCE_RELEASE,
                                                "evidence:" + id)
                                        .in(village)));
    }

    private Mono<Void> closed(Scope scope, Flag flag, String reason, long closed) {
        if (closed == 0) {
            return Problem.conflict(
                            ProblemCode.WRONG_STATE, "flag " + flag.id() + " is closed already")
                    .asMono();
        }
        return marks.mark(flag.village().substring(0, 6), flag.person())
                .then(
                        audit.add(
                                AuditRecord.of(
                                                scope.actor(),
                                                AuditAction.FLAG_CLOSE,
                                                "flag:" + flag.id())
                                        .in(flag.village())
                                        .because(reason)));
    }
}
