package org.xiangxue.contract.eligibility.decision;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.eligibility.Truth;

/** Decisions for the households of the caller's area. */
@HttpExchange("/api/v1/decisions")
public interface DecisionApi {

    /**
     * By village and id; what is ended is left out. Lands in the audit log.
     *
     * @param programme code; null for all
     */
    @GetExchange
    Keyset<DecisionSummary> list(
            @RequestParam String region,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable DecisionState state,
            @RequestParam(required = false) @Nullable Truth outcome,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam int limit);

    @GetExchange("/{id}")
    DecisionDetail get(@PathVariable DecisionId id);

    @GetExchange("/{id}/replay")
    Replay replay(@PathVariable DecisionId id);

    /** Puts a proposed decision into force, in place of one that is in force. */
    @PostExchange("/{id}/confirmation")
    void confirm(@PathVariable DecisionId id, @RequestBody ConfirmDecision request);

    /** Sends a proposed decision back; the household reads the reason. */
    @PostExchange("/{id}/return")
    void sendBack(@PathVariable DecisionId id, @RequestBody StatedReason request);

    /** Ends a hold after a person has looked: only when the facts bear the decision again. */
    @PostExchange("/{id}/release")
    void release(@PathVariable DecisionId id, @RequestBody StatedReason request);
}
