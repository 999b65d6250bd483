package org.xiangxue.contract.eligibility;

import java.util.List;

/**
 * A rule as it came out, condition by condition, in plain Chinese.
 *
 * @param conditions in the order of the rule
 */
public record Explanation(Truth outcome, List<Condition> conditions) {

    /** How a condition stands between the household and the programme. */
    public enum Standing {
        HAVE,
        UNKNOWN,
        MISSING,
        /** Does not matter, because another condition suffices. */
        NOT_NEEDED
    }

    /**
     * @param asks what the household should have
     * @param says how it stands, and what to do
     * @param courses that close the gap; only while something is missing
     */
    public record Condition(
            LeafResult result,
            Standing standing,
            String asks,
            String says,
            Rule.Citation source,
            List<ClosingCourse> courses) {}

    public record ClosingCourse(String slug, String title) {}
}
