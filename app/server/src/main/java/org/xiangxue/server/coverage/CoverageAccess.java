package org.xiangxue.server.coverage;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.audit.AuditAction;
import org.xiangxue.server.audit.AuditLog;
import org.xiangxue.server.audit.AuditRecord;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/** Says in the audit log who looked at which list, before it is shown. */
@Service
class CoverageAccess {

    private final AuditLog audit;

    CoverageAccess(AuditLog audit) {
        this.audit = audit;
    }

    @Transactional
    public Mono<Void> seen(
            Scope scope, AuditAction action, String region, @Nullable String course) {
        return audit.add(
                AuditRecord.of(scope.actor(), action, "coverage")
                        .in(region)
                        .with("course=" + Objects.requireNonNullElse(course, "*")));
    }

    @Transactional
    public Mono<Void> exported(
            Scope scope, String region, @Nullable String course, String purpose, int rows) {
        return audit.add(
                AuditRecord.of(scope.actor(), AuditAction.UNCOVERED_EXPORT, "coverage")
                        .in(region)
                        .because(purpose)
                        .with(
                                "course="
                                        + Objects.requireNonNullElse(course, "*")
                                        + " rows="
                                        + rows));
    }
}
