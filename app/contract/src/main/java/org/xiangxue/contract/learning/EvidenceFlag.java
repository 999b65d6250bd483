package org.xiangxue.contract.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.PersonId;

/**
 * @param kind IMPOSSIBLE_SPEED, PARALLEL_PRESENCE, SHARED_DEVICE
 * @param detail the number behind it: seconds too many at triple speed, or persons on the device;
 *     empty for PARALLEL_PRESENCE
 */
public record EvidenceFlag(
        UUID id,
        String kind,
        HouseholdId household,
        PersonId person,
        String name,
        String villageName,
        LocalDate day,
        String detail,
        Instant raisedAt,
        boolean open) {}
