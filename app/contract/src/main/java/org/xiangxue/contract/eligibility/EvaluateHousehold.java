package org.xiangxue.contract.eligibility;

import jakarta.validation.constraints.NotNull;
import org.xiangxue.contract.household.HouseholdId;

public record EvaluateHousehold(@NotNull HouseholdId household) {}
