package org.xiangxue.contract.eligibility.notice;

import java.time.Instant;
import java.time.LocalDate;
import org.xiangxue.contract.eligibility.decision.DecisionId;

/**
 * @param head name of the head of the household, full or masked
 * @param overdue nobody has answered it in time
 * @param mayReview the caller may answer it: it is open, and the caller did not decide
 */
public record CaseSummary(
        CaseId id,
        CaseKind kind,
        CaseState state,
        DecisionId decision,
        String programme,
        String village,
        String villageName,
        String head,
        Instant filedAt,
        LocalDate dueOn,
        boolean overdue,
        boolean mayReview) {}
