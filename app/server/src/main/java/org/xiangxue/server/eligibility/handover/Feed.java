package org.xiangxue.server.eligibility.handover;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.eligibility.handover.EventPage;
import org.xiangxue.contract.eligibility.handover.ReceiverId;
import org.xiangxue.contract.eligibility.handover.Reconciliation;
import org.xiangxue.server.eligibility.handover.ReceiverRepository.Known;
import org.xiangxue.server.platform.Days;
import org.xiangxue.server.platform.Problem;
import reactor.core.publisher.Mono;

/** What receiving systems may ask for, with their credential. */
@Service
class Feed {

    private static final String BEARER = "Bearer ";

    private final ReceiverRepository receivers;
    private final EventRepository events;
    private final Secrets secrets;
    private final Clock clock;

    Feed(ReceiverRepository receivers, EventRepository events, Secrets secrets, Clock clock) {
        this.receivers = receivers;
        this.events = events;
        this.secrets = secrets;
        this.clock = clock;
    }

    Mono<EventPage> events(String credential, long after, int limit) {
        return known(credential)
                .flatMap(receiver -> events.after(receiver, after, limit))
                .map(found ->
                        new EventPage(found, found.isEmpty() ? after : found.getLast().number()));
    }

    @Transactional
    public Mono<Void> acknowledge(String credential, List<UUID> ids) {
        return known(credential)
                .flatMap(receiver -> events.acknowledge(receiver, ids, clock.instant()));
    }

    Mono<Reconciliation> reconciliation(String credential, LocalDate day) {
        return known(credential)
                .flatMap(receiver ->
                        events.reconciliation(
                                receiver.id().value(),
                                day,
                                day.atStartOfDay(Days.ZONE).toInstant(),
                                day.plusDays(1).atStartOfDay(Days.ZONE).toInstant()));
    }

    private Mono<Known> known(String credential) {
        return Mono.justOrEmpty(Presented.read(credential))
                .flatMap(presented ->
                        receivers
                                .find(presented.id())
                                .filterWhen(known ->
                                        secrets.open(known.id(), known.secret())
                                                .map(secret ->
                                                        MessageDigest.isEqual(
                                                                secret, presented.secret()))))
                .switchIfEmpty(
                        new Problem.Unauthenticated(
                                        ProblemCode.RECEIVER_UNKNOWN,
                                        "send Authorization: Bearer <id>.<secret>")
                                .asMono());
    }

    private record Presented(ReceiverId id, byte[] secret) {

        static Optional<Presented> read(String credential) {
            var dot = credential.indexOf('.');
            if (!credential.startsWith(BEARER) || dot < 0) {
                return Optional.empty();
            }
            try {
                return Optional.of(
                        new Presented(
                                ReceiverId.of(credential.substring(BEARER.length(), dot)),
                                credential.substring(dot + 1).getBytes(StandardCharsets.UTF_8)));
            } catch (IllegalArgumentException malformed) {
                return Optional.empty();
            }
        }
    }
}
