package org.xiangxue.server.eligibility.handover;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.eligibility.handover.DeadLetter;
import org.xiangxue.contract.eligibility.handover.Receiver;
import org.xiangxue.contract.eligibility.handover.ReceiverId;
import org.xiangxue.contract.eligibility.handover.Reconciliation;
import reactor.core.publisher.Mono;

/** Receivers and their dead letters, for the administrator. */
@Component
class HandoverView {

    private final ReceiverRepository receivers;
    private final DeliveryRepository deliveries;

    HandoverView(ReceiverRepository receivers, DeliveryRepository deliveries) {
        this.receivers = receivers;
        this.deliveries = deliveries;
    }

    Mono<List<Receiver>> receivers() {
        return receivers.list();
    }

    Mono<Keyset<DeadLetter>> dead(ReceiverId id, long after, int limit) {
        return deliveries
                .dead(id, after, limit)
                .map(rows ->
                        new Keyset<>(
                                rows,
                                rows.size() < limit
                                        ? null
                                        : Long.toString(rows.getLast().number())));
    }

    Mono<List<Reconciliation>> reconciliations(ReceiverId id) {
        return deliveries.reconciliations(id);
    }
}
