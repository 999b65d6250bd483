package org.xiangxue.server.household;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.household.HouseholdStatus;
import org.xiangxue.server.platform.Problem;

/** Which households of an area are asked for. */
record HouseholdFilter(
        @Nullable String q, @Nullable HouseholdStatus status, @Nullable Boolean monitored) {

    private static final int LONGEST = 50;

    HouseholdFilter {
        q = q == null || q.isBlank() ? null : q.strip();
        if (q != null && q.length() > LONGEST) {
            throw Problem.invalid("q", "RANGE", "at most " + LONGEST + " characters").asException();
        }
    }

    /** For LIKE: what is looked for, without its own wildcards. */
    @Nullable String escaped() {
        return q == null ? null : q.replaceAll("([\\\\%_])", "\\\\$1");
    }

    /** For the audit log: what was asked for may be a name, so it is not written down. */
    String described() {
        return "q=%s status=%s monitored=%s"
                .formatted(
                        q == null ? "no" : "yes",
                        Objects.toString(status, "*"),
                        Objects.toString(monitored, "*"));
    }
}
