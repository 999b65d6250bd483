package org.xiangxue.server.eligibility.decision;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.xiangxue.server.eligibility.EligibilityProperties;
import org.xiangxue.server.household.DirtyHouseholds;
import org.xiangxue.server.platform.jobs.Sweep;
import reactor.core.publisher.Mono;

/** Keeps proposals at most a few seconds behind their facts, county by county. */
@Component
class EligibilityDrainer implements Sweep {

    private final DirtyHouseholds dirty;
    private final Reconsidering reconsidering;
    private final EligibilityProperties properties;

    EligibilityDrainer(
            DirtyHouseholds dirty, Reconsidering reconsidering, EligibilityProperties properties) {
        this.dirty = dirty;
        this.reconsidering = reconsidering;
        this.properties = properties;
    }

    @Override
    public String name() {
        return "eligibility-drain";
    }

    @Override
    public Duration every() {
        return properties.drain();
    }

    @Override
    public Mono<Void> run() {
        return dirty.drain(DirtyHouseholds.Consumer.ELIGIBILITY, reconsidering::drain);
    }
}
