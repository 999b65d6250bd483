package org.xiangxue.contract.eligibility.decision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.eligibility.Explanation;

/**
 * A decision with all that it rests on.
 *
 * @param hash of programme version, facts, day, outcome and conditions; sent back when it is
 *     confirmed, so that nobody confirms what he has not seen
 * @param day on which the rule was evaluated
 * @param mayDecide the caller may confirm or return it
 * @param decidedByMe the caller confirmed it, and so may not review it
 */
public record DecisionDetail(
        DecisionSummary summary,
        Explanation explanation,
        String hash,
        String factsHash,
        LocalDate day,
        Instant madeAt,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        boolean mayDecide,
        boolean decidedByMe) {}
