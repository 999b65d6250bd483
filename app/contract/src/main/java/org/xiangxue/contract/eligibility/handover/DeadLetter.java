package org.xiangxue.contract.eligibility.handover;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param error of the last try
 */
public record DeadLetter(
        long number, UUID id, String kind, int tries, Instant recordedAt, @Nullable String error) {}
