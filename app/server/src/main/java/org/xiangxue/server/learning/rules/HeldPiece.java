package org.xiangxue.server.learning.rules;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece that waits.
 *
 * @param issuedAt of its credential
 * @param anchor the server's time at the device's last contact before the piece; null when it
 *     carried none
 */
public record HeldPiece(
        Piece piece, UUID device, Instant issuedAt, @Nullable Instant anchor, Instant receivedAt) {}
