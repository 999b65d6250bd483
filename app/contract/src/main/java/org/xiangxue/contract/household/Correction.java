package org.xiangxue.contract.household;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of the registry that a village clerk asks for.
 *
 * @param head name of the household's head
 * @param person null when it is about the household, or about somebody who joins it
 * @param name of the person it is about, as the caller may see it
 * @param change with ID-card and telephone numbers masked
 * @param was what stood there when it was proposed, masked likewise; null where nothing is replaced
 * @param own proposed by the caller
 * @param changed the registry says something else of them now than when it was proposed
 * @param standing stands for what the registry says of them now; sent back with a decision
 */
public record Correction(
        CorrectionId id,
        HouseholdId household,
        String registryNo,
        String village,
        String villageName,
        String head,
        @Nullable PersonId person,
        String name,
        CorrectionChange change,
        @Nullable String was,
        String reason,
        CorrectionState state,
        String proposedBy,
        Instant proposedAt,
        boolean own,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decision,
        boolean changed,
        String standing) {}
