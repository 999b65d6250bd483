package org.xiangxue.server.eligibility.notice;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.audit.AuditAction;
import org.xiangxue.contract.eligibility.notice.NoticeId;
import org.xiangxue.server.audit.AuditLog;
import org.xiangxue.server.audit.AuditRecord;
import org.xiangxue.server.eligibility.EligibilityProperties;
import org.xiangxue.server.eligibility.programme.Programmes;
import org.xiangxue.server.platform.Ids;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Hangs notices out and takes them down. */
@Service
public class NoticeService {

    private static final int TOWNSHIP_CODE = 9;

    private final NoticeRepository notices;
    private final Programmes programmes;
    private final PassedNotices passed;
    private final EligibilityProperties properties;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    NoticeService(
            NoticeRepository notices,
            Programmes programmes,
            PassedNotices passed,
            EligibilityProperties properties,
            AuditLog audit,
            Ids ids,
            Clock clock) {
        this.notices = notices;
        this.programmes = programmes;
        this.passed = passed;
        this.properties = properties;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public Mono<NoticeId> open(Scope scope, String region, String programme) {
        var within = scope.within(region);
        if (region.length() < TOWNSHIP_CODE) {
            throw Problem.invalid("region", "REGION", "a township or a village").asException();
        }
        var id = new NoticeId(ids.next());
        var now = clock.instant();
        return programmes
                .newest(programme)
                .flatMap(newest ->
                        notices.open(
                                within,
                                id,
                                region,
                                programme,
                                newest.document().title(),
                                now,
                                now.plus(properties.notice())))
                .flatMap(lines -> {
                    if (lines == 0) {
                        throw Problem.conflict(
                                        ProblemCode.NOTHING_TO_PUBLISH,
                                        "no decision in force that was not published")
                                .asException();
                    }
                    return audit.add(
                            AuditRecord.of(scope.actor(), AuditAction.NOTICE_OPEN, "notice:" + id)
                                    .in(region)
                                    .with("programme=" + programme + " lines=" + lines));
                })
                .thenReturn(id);
    }

    /** Says that the sheet with full names was taken to be printed. */
    @Transactional
    public Mono<Void> printed(Scope scope, NoticeId id, String region) {
        return audit.add(
                AuditRecord.of(scope.actor(), AuditAction.NOTICE_PRINT, "notice:" + id).in(region));
    }

    /** Takes down what has hung long enough, and tells which decisions nobody objects to. */
    @Transactional
    public Mono<Void> takeDown() {
        return notices.takeDown(clock.instant())
                .flatMapMany(Flux::fromIterable)
                .concatMap(passed::tell)
                .then();
    }
}
