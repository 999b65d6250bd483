package org.xiangxue.contract.eligibility.handover;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.xiangxue.contract.Keyset;

/** Administration of receiving systems. */
@HttpExchange("/api/v1/handover/receivers")
public interface HandoverApi {

    @GetExchange
    List<Receiver> receivers();

    @PostExchange
    NewReceiver create(@RequestBody CreateReceiver request);

    /** Nothing more is sent to it. */
    @PostExchange("/{id}/closure")
    void close(@PathVariable ReceiverId id);

    @GetExchange("/{id}/dead-letters")
    Keyset<DeadLetter> deadLetters(
            @PathVariable ReceiverId id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam int limit);

    @PostExchange("/{id}/dead-letters/resend")
    void resend(@PathVariable ReceiverId id, @RequestBody Resend request);

    /** Newest first, at most a hundred days. */
    @GetExchange("/{id}/reconciliations")
    List<Reconciliation> reconciliations(@PathVariable ReceiverId id);
}
