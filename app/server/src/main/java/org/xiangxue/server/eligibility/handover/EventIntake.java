package org.xiangxue.server.eligibility.handover;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.eligibility.handover.DecisionEvent;
import org.xiangxue.server.eligibility.decision.DecisionEvents;
import org.xiangxue.server.eligibility.decision.DecisionEvents.Event;
import org.xiangxue.server.eligibility.rule.CanonicalJson;
import reactor.core.publisher.Mono;

/** Turns what happened into the event that other systems read. */
@Service
class EventIntake {

    private static final int VERSION = 1;

    private final EventRepository events;
    private final Clock clock;

    EventIntake(EventRepository events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Mono<Void> take(String payload) {
        var event = CanonicalJson.read(payload, Event.class);
        return events.named(event)
                .flatMap(named -> events.add(event, told(event, named), clock.instant()));
    }

    private static DecisionEvent told(Event event, EventRepository.Named named) {
        return new DecisionEvent(
                VERSION,
                event.id(),
                event.kind().name(),
                event.at(),
                event.decision(),
                named.registryNo(),
                event.village(),
                event.programme(),
                event.version(),
                event.outcome(),
                named.day(),
                event.hash(),
                event.reason());
    }

    static String topic() {
        return DecisionEvents.TOPIC;
    }
}
