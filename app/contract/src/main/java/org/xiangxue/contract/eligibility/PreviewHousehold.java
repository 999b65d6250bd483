package org.xiangxue.contract.eligibility;

import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.HouseholdStatus;

/**
 * @param head name of the head, full or masked
 * @param before null when no version was published
 */
public record PreviewHousehold(
        HouseholdId household,
        String registryNo,
        String village,
        String villageName,
        String head,
        HouseholdStatus status,
        boolean monitored,
        @Nullable Truth before,
        Truth after) {}
