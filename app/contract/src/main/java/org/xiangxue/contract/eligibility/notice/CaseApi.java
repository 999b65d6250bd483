package org.xiangxue.contract.eligibility.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.eligibility.decision.DecisionId;

@HttpExchange("/api/v1")
public interface CaseApi {

    /** Challenges of an area, by village and time. Lands in the audit log. */
    @GetExchange("/review-cases")
    Keyset<CaseSummary> list(
            @RequestParam String region,
            @RequestParam(required = false) @Nullable CaseState state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam int limit);

    @GetExchange("/review-cases/{id}")
    CaseDetail get(@PathVariable CaseId id);

    /** By somebody else than the decider. */
    @PostExchange("/review-cases/{id}/review")
    void review(@PathVariable CaseId id, @RequestBody ReviewCase request);

    /** My household appeals against a decision. */
    @PostExchange("/me/benefits/{decision}/appeal")
    FiledCase appeal(@PathVariable DecisionId decision, @RequestBody FileAppeal request);

    /** The appeals of my household, newest first. */
    @GetExchange("/me/appeals")
    List<MyCase> mine();
}
