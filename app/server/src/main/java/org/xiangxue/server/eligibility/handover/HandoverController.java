package org.xiangxue.server.eligibility.handover;

import jakarta.validation.Valid;
import java.util.List;
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
import org.xiangxue.contract.eligibility.handover.CreateReceiver;
import org.xiangxue.contract.eligibility.handover.DeadLetter;
import org.xiangxue.contract.eligibility.handover.NewReceiver;
import org.xiangxue.contract.eligibility.handover.Receiver;
import org.xiangxue.contract.eligibility.handover.ReceiverId;
import org.xiangxue.contract.eligibility.handover.Reconciliation;
import org.xiangxue.contract.eligibility.handover.Resend;
import org.xiangxue.server.platform.Limits;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Requires;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/handover/receivers")
class HandoverController {

    private final Receivers service;
    private final HandoverView view;

    HandoverController(Receivers service, HandoverView view) {
        this.service = service;
        this.view = view;
    }

    @GetMapping
    @Requires(Permission.OPERATE)
    Mono<List<Receiver>> receivers() {
        return view.receivers();
    }

    @PostMapping
    @Requires(Permission.OPERATE)
    Mono<NewReceiver> create(Scope scope, @Valid @RequestBody CreateReceiver request) {
        return service.create(scope, request);
    }

    @PostMapping("/{id}/closure")
    @Requires(Permission.OPERATE)
    Mono<Void> close(Scope scope, @PathVariable ReceiverId id) {
        return service.close(scope, id);
    }

    @GetMapping("/{id}/dead-letters")
    @Requires(Permission.OPERATE)
    Mono<Keyset<DeadLetter>> deadLetters(
            @PathVariable ReceiverId id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam int limit) {
        return view.dead(id, number(after), Limits.page(limit));
    }

    @PostMapping("/{id}/dead-letters/resend")
    @Requires(Permission.OPERATE)
    Mono<Void> resend(
            Scope scope, @PathVariable ReceiverId id, @Valid @RequestBody Resend request) {
        return service.resend(scope, id, request.numbers());
    }

    @GetMapping("/{id}/reconciliations")
    @Requires(Permission.OPERATE)
    Mono<List<Reconciliation>> reconciliations(@PathVariable ReceiverId id) {
        return view.reconciliations(id);
    }

    private static long number(@Nullable String after) {
        try {
            return after == null ? 0 : Long.parseLong(after);
        } catch (NumberFormatException malformed) {
            throw Problem.invalid("after", "KEY", "take it from 'next' of the page before")
                    .asException();
        }
    }
}
