package org.xiangxue.server.certificate;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.course.Lessons;
import org.xiangxue.server.household.Members;
import org.xiangxue.server.learning.Completion;
import org.xiangxue.server.learning.Completions;
import org.xiangxue.server.platform.jobs.Sweep;
import org.xiangxue.server.platform.outbox.OutboxListener;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Issues the certificate of each completion that learning reports: within seconds, and again by the
 * sweep if that failed.
 */
@Component
class CertificateIssuing implements OutboxListener, Sweep {

    private static final Scope ISSUING = Scope.system("certificate");
    private static final Duration LOOK_BACK = Duration.ofDays(2);
    private static final int BATCH = 500;

    private final Completions completions;
    private final Members members;
    private final Lessons lessons;
    private final CertificateService certificates;
    private final CertificateProperties properties;
    private final JsonMapper json;
    private final Clock clock;

    CertificateIssuing(
            Completions completions,
            Members members,
            Lessons lessons,
            CertificateService certificates,
            CertificateProperties properties,
            JsonMapper json,
            Clock clock) {
        this.completions = completions;
        this.members = members;
        this.lessons = lessons;
        this.certificates = certificates;
        this.properties = properties;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "course-completed";
    }

    @Override
    public Mono<Void> receive(String payload) {
        var message = json.readValue(payload, CourseCompleted.class);
        return completions
                .find(ISSUING, message.county(), message.person(), message.course())
                .flatMap(this::issue);
    }

    @Override
    public String name() {
        return "certificates-not-issued";
    }

    @Override
    public Duration every() {
        return properties.sweep();
    }

    @Override
    public Mono<Void> run() {
        return completions
                .recordedSince(ISSUING, clock.instant().minus(LOOK_BACK), BATCH)
                .flatMapMany(Flux::fromIterable)
                .concatMap(this::issue)
                .then();
    }

    private Mono<Void> issue(Completion completion) {
        return Mono.zip(
                        members.person(ISSUING, completion.county(), completion.person()),
                        lessons.course(completion.course()),
                        (person, course) -> certificates.issue(completion, person, course))
                .flatMap(Function.identity());
    }

    private record CourseCompleted(String county, PersonId person, CourseId course) {}
}
