package org.xiangxue.server.household;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.PersonId;

/**
 * Where somebody lived.
 *
 * @param village of the household now; its first six digits are the county that holds the household
 * @param from first day
 * @param until first day on which it is over; null while it lasts
 */
public record MembershipSpan(
        PersonId person,
        HouseholdId household,
        String village,
        LocalDate from,
        @Nullable LocalDate until) {

    public String county() {
        return village.substring(0, 6);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
