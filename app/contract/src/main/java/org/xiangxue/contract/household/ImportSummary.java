package org.xiangxue.contract.household;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.FieldProblem;

/**
 * @param counts rows by outcome, once checked
 * @param missing persons of the file's villages who are not in the file: reported, never removed
 */
public record ImportSummary(
        ImportId id,
        String fileName,
        String region,
        LocalDate asOf,
        State state,
        long rows,
        Map<Outcome, Long> counts,
        long missing,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable Instant appliedAt,
        @Nullable FieldProblem problem) {

    /** FAILED carries {@code problem}. */
    public enum State {
        CHECKING,
        CHECKED,
        APPLYING,
        APPLIED,
        FAILED
    }
}
