package org.xiangxue.server.eligibility.benefit;

import java.time.Duration;
import java.time.Instant;
import org.xiangxue.contract.eligibility.Truth;
import org.xiangxue.contract.eligibility.decision.DecisionState;

/**
 * When a household may appeal: against a refusal, a return or a hold, for some weeks after it.
 *
 * @param within after the decision
 */
public record Appealing(Duration within) {

    public boolean isOpen(DecisionState state, Truth outcome, Instant stateAt, Instant now) {
        var adverse =
                switch (state) {
                    case CONFIRMED -> outcome != Truth.MET;
                    case RETURNED, HELD -> true;
                    case PROPOSED, ENDED -> false;
                };
        return adverse && !now.isAfter(stateAt.plus(within));
    }
}
