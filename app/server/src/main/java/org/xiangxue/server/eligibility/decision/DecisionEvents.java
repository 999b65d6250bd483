package org.xiangxue.server.eligibility.decision;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.eligibility.decision.HoldReason;
import org.xiangxue.server.eligibility.rule.CanonicalJson;
import org.xiangxue.server.platform.Ids;
import org.xiangxue.server.platform.outbox.Outbox;
import reactor.core.publisher.Mono;

/** Tells assistance systems, through the outbox, what has become of a decision. */
@Component
public class DecisionEvents {

    public static final String TOPIC = "decision-event";

    /** What happened; stable names, they leave the house. */
    public enum Kind {
        CONFIRMED,
        HELD,
        RELEASED,
        ENDED,
        NOTICE_PASSED
    }

    /**
     * In the outbox, before it is numbered.
     *
     * @param reason name of a {@link HoldReason}
     */
    public record Event(
            UUID id,
            Kind kind,
            String at,
            String county,
            String village,
            UUID household,
            UUID decision,
            String programme,
            int version,
            String outcome,
            String hash,
            @Nullable String reason) {}

    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    DecisionEvents(Outbox outbox, Ids ids, Clock clock) {
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    public Mono<Void> held(Decision decision, HoldReason reason) {
        return add(Kind.HELD, decision, reason.name());
    }

    public Mono<Void> happened(Kind kind, Decision decision) {
        return add(kind, decision, null);
    }

    private Mono<Void> add(Kind kind, Decision decision, @Nullable String reason) {
        var event =
                new Event(
                        ids.next(),
                        kind,
                        clock.instant().toString(),
                        decision.county(),
                        decision.village(),
                        decision.household().value(),
                        decision.id().value(),
                        decision.programme(),
                        decision.number(),
                        decision.outcome().name(),
                        decision.hash(),
                        reason);
        return outbox.add(TOPIC, List.of(CanonicalJson.write(event)));
    }
}
