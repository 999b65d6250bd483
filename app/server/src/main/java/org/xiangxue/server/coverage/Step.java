package org.xiangxue.server.coverage;

import org.xiangxue.contract.household.HouseholdId;

/** One change of the figures of one household, as stored. */
record Step(HouseholdId household, String village, StepKey key, Figures figures) {}
