package org.xiangxue.server.learning.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.learning.facts.Delivery;
import org.xiangxue.server.learning.rules.HeldPiece;

/**
 * A delivered piece that waits.
 *
 * @param code the reason, as in the receipt
 * @param village where the learner lives now; null until the drainer has said
 */
record HeldDelivery(
        String county,
        PersonId person,
        Delivery delivery,
        Instant issuedAt,
        @Nullable Instant anchor,
        String code,
        @Nullable String village) {

    UUID id() {
        return delivery.id();
    }

    HeldPiece piece() {
        return new HeldPiece(
                delivery.piece(), delivery.device(), issuedAt, anchor, delivery.receivedAt());
    }

    /** To be counted, at this moment. */
    Delivery releasedAt(Instant moment) {
        return new Delivery(
                delivery.piece().movedTo(moment),
                delivery.credential(),
                delivery.device(),
                delivery.receivedAt(),
                delivery.payload());
    }
}
