package org.xiangxue.server.household.correction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.household.CorrectionId;
import org.xiangxue.contract.household.CorrectionState;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.PersonId;

/**
 * A correction as stored.
 *
 * @param content sealed
 * @param standing what the registry said, at the proposal and now; the latter empty when the person
 *     no longer lives there
 */
record CorrectionRow(
        String county,
        CorrectionId id,
        HouseholdId household,
        String registryNo,
        String village,
        @Nullable PersonId person,
        byte[] content,
        String reason,
        CorrectionState state,
        String proposedBy,
        String proposedByName,
        Instant proposedAt,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        @Nullable String decision,
        Standing standing) {

    record Standing(String then, String now) {}

    boolean isWaiting() {
        return state == CorrectionState.PROPOSED;
    }
}
