package org.xiangxue.server.household.correction;

import java.time.LocalDate;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.household.roster.RosterRow;

/**
 * Somebody who lives in a household now.
 *
 * @param row what the registry says of both, as a roster would
 * @param standing stands for all of that
 * @param homeStanding stands for what it says of the household alone
 * @param nextNo a 人编号 that nobody of this household has or had
 */
record Resident(
        String county,
        HouseholdId household,
        PersonId person,
        LocalDate from,
        RosterRow row,
        String standing,
        String homeStanding,
        String nextNo) {}
