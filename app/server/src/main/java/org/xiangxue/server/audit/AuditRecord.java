package org.xiangxue.server.audit;

import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.audit.AuditAction;

/**
 * One thing that somebody did.
 *
 * @param actor from {@link org.xiangxue.server.platform.security.Scope#actor()} or {@code
 *     Caller#actor()}
 * @param subject kind and id of what was touched, never a name
 * @param purpose what the actor stated
 * @param detail counts, fields, filters; no personal data
 */
public record AuditRecord(
        String actor,
        AuditAction action,
        String subject,
        @Nullable String region,
        @Nullable String purpose,
        @Nullable String detail) {

    public static AuditRecord of(String actor, AuditAction action, String subject) {
        return new AuditRecord(actor, action, subject, null, null, null);
    }

    public AuditRecord in(String area) {
        return new AuditRecord(actor, action, subject, area, purpose, detail);
    }

    public AuditRecord because(String stated) {
        return new AuditRecord(actor, action, subject, region, stated, detail);
    }

    public AuditRecord with(String facts) {
        return new AuditRecord(actor, action, subject, region, purpose, facts);
    }
}
