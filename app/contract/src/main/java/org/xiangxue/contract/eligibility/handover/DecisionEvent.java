package org.xiangxue.contract.eligibility.handover;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a decision, as other systems read it: form {@code v} 1, see {@code
 * schema/decision-event-v1.json}. It names a household by its registry number and nobody by name.
 *
 * @param at RFC 3339
 * @param registryNo 户编号; null when the household is not in the registry any more
 * @param version of the programme
 * @param hash of the decision
 * @param day on which the rule was evaluated
 * @param reason why it is on hold
 */
public record DecisionEvent(
        int v,
        UUID id,
        String kind,
        String at,
        UUID decision,
        @Nullable String registryNo,
        String village,
        String programme,
        int version,
        String outcome,
        @Nullable LocalDate day,
        String hash,
        @Nullable String reason) {}
