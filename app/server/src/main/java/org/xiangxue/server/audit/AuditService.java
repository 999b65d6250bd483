package org.xiangxue.server.audit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.audit.AuditAction;
import org.xiangxue.server.platform.security.Caller;
import reactor.core.publisher.Mono;

/** Searching the log is logged too. */
@Service
class AuditService {

    private final AuditLog log;

    AuditService(AuditLog log) {
        this.log = log;
    }

    @Transactional
    public Mono<Void> searched(
            Caller.Staff caller, @Nullable String action, @Nullable String actor) {
        var filter =
                "action="
                        + Objects.requireNonNullElse(action, "*")
                        + " actor="
                        + Objects.requireNonNullElse(actor, "*");
        return log.add(
                AuditRecord.of(caller.actor(), AuditAction.AUDIT_SEARCH, "audit").with(filter));
    }
}
