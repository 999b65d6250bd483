package org.xiangxue.server.eligibility.notice;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.eligibility.notice.CaseId;
import org.xiangxue.contract.eligibility.notice.CaseKind;
import org.xiangxue.contract.eligibility.notice.FiledCase;
import org.xiangxue.contract.eligibility.notice.NoticeId;
import org.xiangxue.server.eligibility.EligibilityProperties;
import org.xiangxue.server.eligibility.notice.CaseRepository.NewCase;
import org.xiangxue.server.eligibility.notice.NoticeRepository.Line;
import org.xiangxue.server.platform.Days;
import org.xiangxue.server.platform.Ids;
import org.xiangxue.server.platform.Problem;
import reactor.core.publisher.Mono;

/** Takes objections by the public to a line of a notice that hangs. */
@Service
class Objections {

    private static final int MOST_OPEN = 100;
    private static final long LATER = 3600;

    private final NoticeRepository notices;
    private final CaseRepository cases;
    private final Contacts contacts;
    private final EligibilityProperties properties;
    private final Ids ids;
    private final Clock clock;

    Objections(
            NoticeRepository notices,
            CaseRepository cases,
            Contacts contacts,
            EligibilityProperties properties,
            Ids ids,
            Clock clock) {
        this.notices = notices;
        this.cases = cases;
        this.contacts = contacts;
        this.properties = properties;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public Mono<FiledCase> object(
            NoticeId notice, int number, String statement, @Nullable String contact) {
        return notices.hanging(notice, number, clock.instant())
                .switchIfEmpty(
                        Problem.conflict(
                                        ProblemCode.NOTICE_OVER,
                                        "notice "
                                                + notice
                                                + " has no line "
                                                + number
                                                + " or is over")
                                .asMono())
                .flatMap(line -> file(notice, number, line, statement, contact));
    }

    private Mono<FiledCase> file(
            NoticeId notice, int number, Line line, String statement, @Nullable String contact) {
        if (line.objections() >= MOST_OPEN) {
            return new Problem.TooMany(
                            ProblemCode.SLOW_DOWN, "too many objections wait already", LATER)
                    .asMono();
        }
        var id = new CaseId(ids.next());
        var due = Days.today(clock).plusDays(properties.review().toDays());
        return contacts.seal(id, contact)
                .flatMap(sealed ->
                        cases.add(
                                new NewCase(
                                        id,
                                        CaseKind.OBJECTION,
                                        line.decision(),
                                        line.household(),
                                        line.village(),
                                        line.programme(),
                                        notice.value(),
                                        number,
                                        statement,
                                        sealed.orElse(null),
                                        "public",
                                        due,
                                        line.decider()),
                                clock.instant()))
                .thenReturn(new FiledCase(id, due));
    }
}
