package org.xiangxue.server.eligibility.notice;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.xiangxue.server.eligibility.Position;
import org.xiangxue.server.household.DemoRoster;
import org.xiangxue.server.platform.ProblemException;
import org.xiangxue.server.platform.jobs.Sweep;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/** Waits until the demo's certificates have become proposals, and acts on some of them once. */
@Component
@ConditionalOnBooleanProperty("xiangxue.demo")
class DemoSweep implements Sweep {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final NoticeQueries notices;
    private final DemoCircle circle;
    private final Scope scope = Scope.system("demo-decisions");

    DemoSweep(NoticeQueries notices, DemoCircle circle) {
        this.notices = notices;
        this.circle = circle;
    }

    @Override
    public String name() {
        return "demo-decisions";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    /** A household that is still being worked out comes another time. */
    @Override
    public Mono<Void> run() {
        return notices.list(scope, DemoRoster.TOWNSHIP, Position.after(null), 1, URI.create("/"))
                .filter(hung -> hung.items().isEmpty())
                .flatMap(_ -> circle.close())
                .onErrorResume(ProblemException.class, _ -> Mono.empty());
    }
}
