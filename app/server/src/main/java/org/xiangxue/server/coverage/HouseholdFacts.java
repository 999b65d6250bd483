package org.xiangxue.server.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.PersonId;

/**
 * What the registry and the certificates say of one household: all that its coverage is derived
 * from.
 *
 * @param village where the household is now
 * @param asOf of the newest roster that named it
 */
record HouseholdFacts(
        HouseholdId id,
        String village,
        LocalDate asOf,
        List<Fact> facts,
        List<Belonging> belongings,
        List<Held> certificates) {

    /** From {@code from} on, until the next fact of the same kind. */
    record Fact(String kind, String what, LocalDate from) {}

    /**
     * @param until first day on which it is over; null while it lasts
     */
    record Belonging(
            PersonId person,
            LocalDate birthOn,
            @Nullable LocalDate diedOn,
            LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * @param last the last day on which the certificate is valid
     */
    record Held(PersonId person, UUID course, LocalDate from, LocalDate last) {}
}
