package org.xiangxue.server.eligibility.handover;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.xiangxue.server.platform.jobs.Sweep;
import reactor.core.publisher.Mono;

@Component
class DeliverySweep implements Sweep {

    private final Deliveries deliveries;

    DeliverySweep(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public String name() {
        return "handover-deliveries";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public Mono<Void> run() {
        return deliveries.push();
    }
}
