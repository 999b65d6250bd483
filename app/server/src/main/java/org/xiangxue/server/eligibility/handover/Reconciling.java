package org.xiangxue.server.eligibility.handover;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.xiangxue.contract.eligibility.handover.Reconciliation;
import org.xiangxue.server.platform.Days;
import org.xiangxue.server.platform.jobs.Sweep;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Adds up the day before yesterday, of which everything should be acknowledged by now, and sends
 * once more what is not.
 */
@Component
class Reconciling implements Sweep {

    private static final int DAYS_LATER = 2;

    private final DeliveryRepository deliveries;
    private final EventRepository events;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Reconciling(
            DeliveryRepository deliveries,
            EventRepository events,
            TransactionalOperator transaction,
            Clock clock) {
        this.deliveries = deliveries;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "handover-reconciliation";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public Mono<Void> run() {
        return reconcile(Days.today(clock).minusDays(DAYS_LATER));
    }

    /** Once for each day and receiver. */
    Mono<Void> reconcile(LocalDate day) {
        return deliveries
                .unreconciled(day)
                .flatMapMany(Flux::fromIterable)
                .concatMap(receiver -> transaction.transactional(reconcile(receiver, day)))
                .then();
    }

    private Mono<Void> reconcile(UUID receiver, LocalDate day) {
        var from = day.atStartOfDay(Days.ZONE).toInstant();
        var until = day.plusDays(1).atStartOfDay(Days.ZONE).toInstant();
        return events.reconciliation(receiver, day, from, until)
                .flatMap(found ->
                        deliveries
                                .sendAgain(receiver, from, until, clock.instant())
                                .flatMap(again ->
                                        deliveries.reconciled(
                                                receiver,
                                                new Reconciliation(
                                                        day,
                                                        found.events(),
                                                        found.delivered(),
                                                        found.acknowledged(),
                                                        found.dead(),
                                                        again,
                                                        found.digest()))));
    }
}
