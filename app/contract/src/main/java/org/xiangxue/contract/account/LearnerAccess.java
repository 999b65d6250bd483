package org.xiangxue.contract.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.PersonId;

/**
 * @param number 户学号, printed on the household's card
 */
public record LearnerAccess(HouseholdId household, String number, List<Member> members) {

    /** One member as the clerk sees them. */
    public record Member(
            PersonId person,
            String name,
            Face face,
            boolean hasSecret,
            @Nullable Instant lockedUntil,
            @Nullable Instant codeValidUntil) {}
}
