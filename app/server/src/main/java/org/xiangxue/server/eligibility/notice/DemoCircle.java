package org.xiangxue.server.eligibility.notice;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.eligibility.LeafResult;
import org.xiangxue.server.certificate.CertificateService;
import org.xiangxue.server.certificate.Serial;
import org.xiangxue.server.eligibility.decision.Decision;
import org.xiangxue.server.eligibility.decision.DemoDecisions;
import org.xiangxue.server.household.DemoRoster;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * From the certificates of the demo to assistance, so that a newcomer sees the whole way: decisions
 * confirmed and one sent back, a notice that hangs, an objection that waits, and a certificate
 * revoked, which puts its decision on hold. With {@code xiangxue.demo=true} only.
 */
@Service
@ConditionalOnBooleanProperty("xiangxue.demo")
class DemoCircle {

    private static final String PROGRAMME = "wuguji-qidong";
    private static final int CONFIRMED = 4;
    private static final int CHALLENGED = 2;

    private final DemoDecisions decisions;
    private final NoticeService notices;
    private final Objections objections;
    private final CertificateService certificates;
    private final Scope scope = Scope.system("demo-decisions");

    DemoCircle(
            DemoDecisions decisions,
            NoticeService notices,
            Objections objections,
            CertificateService certificates) {
        this.decisions = decisions;
        this.notices = notices;
        this.objections = objections;
        this.certificates = certificates;
    }

    /** All of it or nothing; nothing while too few households meet the rule. */
    @Transactional
    public Mono<Void> close() {
        return decisions
                .decide(scope, DemoRoster.TOWNSHIP, PROGRAMME, CONFIRMED)
                .flatMap(confirmed ->
                        notices.open(scope, DemoRoster.TOWNSHIP, PROGRAMME)
                                .flatMap(notice ->
                                        objections.object(
                                                notice,
                                                CHALLENGED,
                                                "他家去年就搬到县城住了，鸡是别人在养",
                                                "庙坝街上开粉店的老周"))
                                .then(revoke(confirmed)));
    }

    /** What the last one rests on. */
    private Mono<Void> revoke(List<Decision> confirmed) {
        return Flux.fromIterable(confirmed.getLast().leaves())
                .concatMapIterable(LeafResult::basis)
                .concatMap(serial -> certificates.revoke(scope, new Serial(serial), "查实是别人替答的题"))
                .then();
    }
}
