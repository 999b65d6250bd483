package org.xiangxue.server.household;

import org.xiangxue.contract.household.HouseholdId;

/**
 * @param village code of 12 digits; its first six are the county
 */
public record HouseholdRef(String county, HouseholdId household, String village) {}
