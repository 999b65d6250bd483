package org.xiangxue.contract.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.xiangxue.contract.Keyset;

/** Audit search; for administrators. */
@HttpExchange("/api/v1/audit")
public interface AuditApi {

    /**
     * Newest first.
     *
     * @param actor a user name or the name of a person of the staff, or an actor as it was logged
     */
    @GetExchange
    Keyset<AuditEntry> list(
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam int limit);
}
