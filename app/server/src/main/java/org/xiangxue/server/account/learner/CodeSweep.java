package org.xiangxue.server.account.learner;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.server.platform.jobs.Sweep;
import reactor.core.publisher.Mono;

/** Removes codes that have run out. */
@Component
class CodeSweep implements Sweep {

    private final LearnerAccessRepository access;
    private final Clock clock;

    CodeSweep(LearnerAccessRepository access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "account-codes";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    @Transactional
    public Mono<Void> run() {
        return access.removeExpiredCodes(clock.instant()).then();
    }
}
