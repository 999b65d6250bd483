package org.xiangxue.server.eligibility.handover;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.xiangxue.server.eligibility.EligibilityProperties;
import org.xiangxue.server.eligibility.handover.DeliveryRepository.Delivery;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Pushes what is due, in order for each receiver, and goes on to the next receiver after a failure.
 * No push happens inside a transaction.
 */
@Service
class Deliveries {

    private static final int BATCH = 200;
    private static final int RECEIVERS_AT_ONCE = 4;

    private final DeliveryRepository deliveries;
    private final Secrets secrets;
    private final WebhookSender sender;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Deliveries(
            DeliveryRepository deliveries,
            Secrets secrets,
            EligibilityProperties properties,
            TransactionalOperator transaction,
            Clock clock) {
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.sender = new WebhookSender(properties.push(), clock);
        this.transaction = transaction;
        this.clock = clock;
    }

    Mono<Void> push() {
        return deliveries
                .due(clock.instant(), BATCH)
                .flatMapMany(Flux::fromIterable)
                .bufferUntilChanged(Delivery::receiver)
                .flatMap(this::pushAll, RECEIVERS_AT_ONCE)
                .then();
    }

    private Mono<Void> pushAll(List<Delivery> ofOne) {
        return Flux.fromIterable(ofOne).concatMap(this::push).takeUntil(taken -> !taken).then();
    }

    private Mono<Boolean> push(Delivery delivery) {
        return secrets.open(delivery.receiver(), delivery.secret())
                .flatMap(secret ->
                        sender.push(
                                delivery.url(),
                                secret,
                                delivery.id().toString(),
                                delivery.payload()))
                .flatMap(error -> record(delivery, error).thenReturn(error.isEmpty()));
    }

    private Mono<Void> record(Delivery delivery, String error) {
        var now = clock.instant();
        var written =
                error.isEmpty()
                        ? deliveries.delivered(delivery, now)
                        : deliveries.failed(
                                delivery,
                                error,
                                BackOff.after(delivery.tries() + 1).map(now::plus).orElse(null));
        return transaction.transactional(written);
    }
}
