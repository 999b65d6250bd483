package org.xiangxue.contract.eligibility.handover;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param waiting pushes that are due or wait for another try
 * @param dead pushes that were given up
 * @param unacknowledged delivered, and not confirmed by the system
 */
public record Receiver(
        ReceiverId id,
        String name,
        @Nullable String url,
        String region,
        @Nullable String programme,
        boolean closed,
        long waiting,
        long dead,
        long unacknowledged,
        @Nullable Instant lastDelivered) {}
