package org.xiangxue.contract.eligibility.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.eligibility.Truth;
import org.xiangxue.contract.household.HouseholdId;

/**
 * @param head name of the head, full or masked
 */
public record DecisionSummary(
        DecisionId id,
        HouseholdId household,
        String registryNo,
        String village,
        String villageName,
        String head,
        String programme,
        String programmeTitle,
        int version,
        Truth outcome,
        DecisionState state,
        @Nullable HoldReason heldFor,
        Instant stateAt) {}
