package org.xiangxue.server.eligibility.handover;

import org.springframework.stereotype.Component;
import org.xiangxue.server.platform.outbox.OutboxListener;
import reactor.core.publisher.Mono;

@Component("decisionEventListener")
class EventListener implements OutboxListener {

    private final EventIntake intake;

    EventListener(EventIntake intake) {
        this.intake = intake;
    }

    @Override
    public String topic() {
        return EventIntake.topic();
    }

    @Override
    public Mono<Void> receive(String payload) {
        return intake.take(payload);
    }
}
