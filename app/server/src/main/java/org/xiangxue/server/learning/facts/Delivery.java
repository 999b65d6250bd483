package org.xiangxue.server.learning.facts;

import java.time.Instant;
import java.util.UUID;
import org.xiangxue.server.learning.rules.Piece;

/**
 * A piece and how it came.
 *
 * @param payload the item as it was sent, JSON
 */
public record Delivery(
        Piece piece, UUID credential, UUID device, Instant receivedAt, String payload) {

    public UUID id() {
        return piece.id();
    }
}
