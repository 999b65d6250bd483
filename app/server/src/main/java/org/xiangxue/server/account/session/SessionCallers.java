package org.xiangxue.server.account.session;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.xiangxue.server.platform.security.Caller;
import org.xiangxue.server.platform.security.CallerSource;
import reactor.core.publisher.Mono;

/** Asks the table with each request, so what has ended has ended on every server at once. */
@Component
class SessionCallers implements CallerSource {

    /** Use is noted this exactly, so that reading does not write each time. */
    private static final Duration EXACT = Duration.ofMinutes(1);

    private final SessionRepository repository;
    private final Sessions sessions;
    private final Clock clock;

    SessionCallers(SessionRepository repository, Sessions sessions, Clock clock) {
        this.repository = repository;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Mono<Caller> find(String token) {
        return repository.find(new SessionToken(token), clock.instant()).flatMap(this::seen);
    }

    private Mono<Caller> seen(SessionRow session) {
        var caller = caller(session);
        var stale = session.seenAt().plus(EXACT).isBefore(clock.instant());
        return stale ? sessions.touch(session).thenReturn(caller) : Mono.just(caller);
    }

    private static Caller caller(SessionRow session) {
        return switch (session.owner()) {
            case SessionOwner.Learner learner ->
                    new Caller.Learner(
                            session.id(), learner.county(), learner.person(), learner.shared());
            case SessionOwner.Staff staff ->
                    new Caller.Staff(
                            session.id(), staff.account(), session.name(), session.grants());
        };
    }
}
