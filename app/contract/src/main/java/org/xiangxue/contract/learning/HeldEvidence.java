package org.xiangxue.contract.learning;

import java.time.Instant;
import java.util.UUID;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.PersonId;

public record HeldEvidence(
        UUID id,
        HouseholdId household,
        PersonId person,
        String name,
        String villageName,
        String lessonTitle,
        String code,
        Instant at,
        Instant receivedAt) {}
