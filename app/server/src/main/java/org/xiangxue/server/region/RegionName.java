package org.xiangxue.server.region;

import java.text.Normalizer;
import org.xiangxue.server.platform.Problem;

/** What somebody types to find an area by its name. */
record RegionName(String text) {

    private static final int LONGEST = 40;

    /**
     * A name of fewer characters is looked for at the beginning only: the index knows three at a
     * time.
     */
    private static final int ANYWHERE_FROM = 3;

    static RegionName parse(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw Problem.invalid("q", "LENGTH", "must have 1 to " + LONGEST + " characters")
                    .asException();
        }
        return new RegionName(text);
    }

    /**
     * @param small whether the search is limited to an area so small that no index is needed
     */
    String pattern(boolean small) {
        var literal = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        var anywhere = small || text.codePointCount(0, text.length()) >= ANYWHERE_FROM;
        return (anywhere ? "%" : "") + literal + "%";
    }
}
