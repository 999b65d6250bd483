package org.xiangxue.server.eligibility.decision;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.eligibility.Truth;
import org.xiangxue.contract.eligibility.decision.ConfirmDecision;
import org.xiangxue.contract.eligibility.decision.DecisionDetail;
import org.xiangxue.contract.eligibility.decision.DecisionId;
import org.xiangxue.contract.eligibility.decision.DecisionState;
import org.xiangxue.contract.eligibility.decision.DecisionSummary;
import org.xiangxue.contract.eligibility.decision.Replay;
import org.xiangxue.contract.eligibility.decision.StatedReason;
import org.xiangxue.server.eligibility.Position;
import org.xiangxue.server.platform.Limits;
import org.xiangxue.server.platform.security.Caller;
import org.xiangxue.server.platform.security.Requires;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/decisions")
class DecisionController {

    private final DecisionQueries queries;
    private final DecisionView view;
    private final DecisionService service;

    DecisionController(DecisionQueries queries, DecisionView view, DecisionService service) {
        this.queries = queries;
        this.view = view;
        this.service = service;
    }

    @GetMapping
    @Requires(Permission.DECISION_READ)
    Mono<Keyset<DecisionSummary>> list(
            Scope scope,
            @RequestParam String region,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable DecisionState state,
            @RequestParam(required = false) @Nullable Truth outcome,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam int limit) {
        var narrowed = scope.within(region);
        var filter = new DecisionQueries.Filter(region, programme, state, outcome);
        var position = Position.after(after);
        return service.listed(narrowed, region)
                .then(queries.list(narrowed, filter, position, Limits.page(limit)));
    }

    @GetMapping("/{id}")
    @Requires(Permission.DECISION_READ)
    Mono<DecisionDetail> get(Scope scope, Caller.Staff caller, @PathVariable DecisionId id) {
        return service.seen(scope, id)
                .then(view.detail(scope, id, caller.may(Permission.DECISION_DECIDE)));
    }

    @GetMapping("/{id}/replay")
    @Requires(Permission.DECISION_READ)
    Mono<Replay> replay(Scope scope, @PathVariable DecisionId id) {
        return view.replay(scope, id);
    }

    @PostMapping("/{id}/confirmation")
    @Requires(Permission.DECISION_DECIDE)
    Mono<Void> confirm(
            Scope scope, @PathVariable DecisionId id, @Valid @RequestBody ConfirmDecision request) {
        return service.confirm(scope, id, request.hash());
    }

    @PostMapping("/{id}/return")
    @Requires(Permission.DECISION_DECIDE)
    Mono<Void> sendBack(
            Scope scope, @PathVariable DecisionId id, @Valid @RequestBody StatedReason request) {
        return service.sendBack(scope, id, request.reason());
    }

    @PostMapping("/{id}/release")
    @Requires(Permission.DECISION_DECIDE)
    Mono<Void> release(
            Scope scope, @PathVariable DecisionId id, @Valid @RequestBody StatedReason request) {
        return service.release(scope, id, request.reason());
    }
}
