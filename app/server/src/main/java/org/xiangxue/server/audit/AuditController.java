package org.xiangxue.server.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.audit.AuditEntry;
import org.xiangxue.server.platform.Limits;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Caller;
import org.xiangxue.server.platform.security.Requires;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/audit")
class AuditController {

    private final AuditQueries queries;
    private final AuditService service;

    AuditController(AuditQueries queries, AuditService service) {
        this.queries = queries;
        this.service = service;
    }

    @GetMapping
    @Requires(Permission.AUDIT_READ)
    Mono<Keyset<AuditEntry>> list(
            Caller.Staff caller,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam int limit) {
        var page = Limits.page(limit);
        var before = after == null ? null : parse(after);
        return service.searched(caller, action, actor)
                .then(queries.list(action, actor, before, page));
    }

    private static Long parse(String after) {
        try {
            return Long.valueOf(after);
        } catch (NumberFormatException malformed) {
            throw Problem.invalid("after", "NUMBER", "take it from 'next' of the page before")
                    .asException();
        }
    }
}
