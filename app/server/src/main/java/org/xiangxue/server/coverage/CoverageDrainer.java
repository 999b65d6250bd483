package org.xiangxue.server.coverage;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.xiangxue.server.household.DirtyHouseholds;
import org.xiangxue.server.platform.jobs.Sweep;
import reactor.core.publisher.Mono;

/**
 * Keeps the figures at most a few seconds behind their facts: drains what writers marked, county by
 * county.
 */
@Component
class CoverageDrainer implements Sweep {

    private final DirtyHouseholds dirty;
    private final CoverageService coverage;
    private final CoverageProperties properties;

    CoverageDrainer(
            DirtyHouseholds dirty, CoverageService coverage, CoverageProperties properties) {
        this.dirty = dirty;
        this.coverage = coverage;
        this.properties = properties;
    }

    @Override
    public String name() {
        return "coverage-drain";
    }

    @Override
    public Duration every() {
        return properties.drain();
    }

    @Override
    public Mono<Void> run() {
        return dirty.drain(DirtyHouseholds.Consumer.COVERAGE, coverage::drain);
    }
}
