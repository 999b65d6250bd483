package org.xiangxue.server.eligibility.notice;

import org.springframework.stereotype.Component;
import org.xiangxue.contract.eligibility.decision.DecisionId;
import org.xiangxue.contract.eligibility.notice.NoticeId;
import org.xiangxue.server.eligibility.decision.DecisionEvents;
import org.xiangxue.server.eligibility.decision.DecisionRepository;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells assistance systems which decisions have stood their public notice. */
@Component
class PassedNotices {

    private static final Scope NOTICE = Scope.system("notice");

    private final NoticeRepository notices;
    private final DecisionRepository decisions;
    private final DecisionEvents events;

    PassedNotices(NoticeRepository notices, DecisionRepository decisions, DecisionEvents events) {
        this.notices = notices;
        this.decisions = decisions;
        this.events = events;
    }

    /** All lines of a notice that was taken down. */
    Mono<Void> tell(NoticeId notice) {
        return notices.unchallenged(notice)
                .flatMapMany(Flux::fromIterable)
                .concatMap(this::tellOf)
                .then();
    }

    /** One line, after the last objection to it was dismissed. */
    Mono<Void> tell(NoticeId notice, DecisionId decision) {
        return notices.unchallenged(notice)
                .filter(unchallenged -> unchallenged.contains(decision))
                .flatMap(_ -> tellOf(decision));
    }

    private Mono<Void> tellOf(DecisionId decision) {
        return decisions
                .lock(NOTICE, decision)
                .flatMap(passed -> events.happened(DecisionEvents.Kind.NOTICE_PASSED, passed));
    }
}
