package org.xiangxue.contract.coverage;

import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.HouseholdStatus;
import org.xiangxue.contract.household.Monitoring;

public record UncoveredHousehold(
        HouseholdId id,
        String registryNo,
        String village,
        String villageName,
        String head,
        int members,
        HouseholdStatus status,
        Monitoring monitoring,
        boolean hasPhone) {}
