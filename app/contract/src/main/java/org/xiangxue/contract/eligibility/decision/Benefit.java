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
     * @param heldFor why it is on hold
     * @param noticeUntil last day of its public notice; null before there is one
     * @param handedOverOn the day on which an assistance system took it
     * @param appealUntil last day on which the household may appeal; null when it may not
     */
    public record MyDecision(
            DecisionId id,
            DecisionState state,
            Truth outcome,
            String says,
            @Nullable String reason,
            @Nullable HoldReason heldFor,
            Instant at,
            @Nullable LocalDate noticeUntil,
            @Nullable LocalDate handedOverOn,
            @Nullable LocalDate appealUntil) {}
}
