package org.xiangxue.contract.eligibility.handover;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * @param error of the last try
 */
public record DeadLetter(
        long number, UUID id, String kind, int tries, Instant recordedAt, @Nullable String error) {}
