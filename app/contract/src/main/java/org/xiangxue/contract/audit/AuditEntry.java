package org.xiangxue.contract.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param actor kind and id, as it was logged
 * @param actorName where the actor is an account of staff
 * @param subject what was touched: kind and id, never a name
 * @param subjectName where the subject is an account of staff
 * @param purpose what the actor stated, where the action asks for it
 */
public record AuditEntry(
        long number,
        Instant at,
        String actor,
        @Nullable StaffName actorName,
        String action,
        String subject,
        @Nullable StaffName subjectName,
        @Nullable String region,
        @Nullable String purpose,
        @Nullable String detail) {}
