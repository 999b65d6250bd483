package org.xiangxue.server.household;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.PersonId;

/**
 * What is known of somebody now. Not for screens: the name is in full.
 *
 * @param county that holds the person now
 * @param household the present one; for somebody who died, the last
 * @param idHash keyed hash of the ID-card number, null when the registry has none
 */
public record PersonFacts(
        PersonId person,
        String county,
        String village,
        HouseholdId household,
        String name,
        byte @Nullable [] idHash,
        LocalDate birthOn) {}
