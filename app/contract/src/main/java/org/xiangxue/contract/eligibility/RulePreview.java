package org.xiangxue.contract.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.xiangxue.contract.household.HouseholdStatus;

/**
 * What a draft would change, compared with the published version on the same facts.
 *
 * @param hash of the draft's document
 * @param done false while it is being counted
 * @param households looked at so far
 */
public record RulePreview(
        UUID id, String hash, LocalDate day, boolean done, long households, List<Figure> figures) {

    /** Households of one county and category. */
    public record Figure(
            String county,
            String countyName,
            HouseholdStatus status,
            boolean monitored,
            long gain,
            long lose,
            long becomeUnknown) {}

    public enum Change {
        GAINS,
        LOSES,
        BECOMES_UNKNOWN
    }
}
