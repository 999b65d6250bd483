package org.xiangxue.contract.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param subject what was touched: kind and id, never a name
 * @param purpose what the actor stated, where the action asks for it
 */
public record AuditEntry(
        long number,
        Instant at,
        String actor,
        String action,
        String subject,
        @Nullable String region,
        @Nullable String purpose,
        @Nullable String detail) {}
