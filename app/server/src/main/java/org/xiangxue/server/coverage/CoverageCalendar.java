package org.xiangxue.server.coverage;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.xiangxue.server.platform.jobs.Sweep;
import reactor.core.publisher.Mono;

/**
 * Marks the households whose standing changes today by the calendar alone: birthdays, expiries,
 * dated facts.
 */
@Component
class CoverageCalendar implements Sweep {

    private final CoverageService coverage;

    CoverageCalendar(CoverageService coverage) {
        this.coverage = coverage;
    }

    @Override
    public String name() {
        return "coverage-calendar";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Mono<Void> run() {
        return coverage.markDue().then();
    }
}
