package org.xiangxue.server.eligibility.decision;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.xiangxue.server.platform.jobs.Sweep;
import reactor.core.publisher.Mono;

/** Marks the households whose outcome may change today by the calendar alone. */
@Component
class EligibilityCalendar implements Sweep {

    private final Reconsidering reconsidering;

    EligibilityCalendar(Reconsidering reconsidering) {
        this.reconsidering = reconsidering;
    }

    @Override
    public String name() {
        return "eligibility-calendar";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Mono<Void> run() {
        return reconsidering.markDue().then();
    }
}
