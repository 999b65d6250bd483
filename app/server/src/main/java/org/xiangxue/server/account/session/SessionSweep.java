package org.xiangxue.server.account.session;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.xiangxue.server.platform.jobs.Sweep;
import reactor.core.publisher.Mono;

/** Removes what has run out; nobody could use it any more. */
@Component
class SessionSweep implements Sweep {

    private final Sessions sessions;
    private final SignInGuard guard;

    SessionSweep(Sessions sessions, SignInGuard guard) {
        this.sessions = sessions;
        this.guard = guard;
    }

    @Override
    public String name() {
        return "account-sessions";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Mono<Void> run() {
        return sessions.sweep().then(guard.sweep()).then();
    }
}
