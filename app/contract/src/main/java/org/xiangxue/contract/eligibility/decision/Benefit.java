package org.xiangxue.contract.eligibility.decision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.eligibility.Explanation;
import org.xiangxue.contract.eligibility.Truth;

/**
 * One programme as my household sees it: by the facts of this moment.
 *
 * @param example true when it is no policy of any authority
 * @param missing how many conditions are missing
 * @param unknown how many are not known yet
 * @param decision the standing decision; null before the first
 */
public record Benefit(
        String programme,
        String title,
        String summary,
        String authority,
        boolean example,
        @Nullable LocalDate until,
        int missing,
        int unknown,
        Explanation explanation,
        @Nullable MyDecision decision) {

    /**
     * @param says the state in one sentence
     * @param reason what the official stated when it was sent back
     * @param mayAppeal the household may appeal against it now
     */
    public record MyDecision(
            DecisionId id,
            DecisionState state,
            Truth outcome,
            String says,
            @Nullable String reason,
            Instant at,
            boolean mayAppeal) {}
}
