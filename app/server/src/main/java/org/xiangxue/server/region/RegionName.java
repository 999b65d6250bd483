package org.xiangxue.server.region;

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
        var text = typed.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw Problem.invalid("q", "LENGTH", "must have 1 to " + LONGEST + " characters")
                    .asException();
        }
        return new RegionName(text);
    }

    /** A pattern that finds any part of a name. */
    String anywhere() {
        return "%" + literal() + "%";
    }

    /** A pattern that the index on names serves. */
    String indexed() {
        return text.codePointCount(0, text.length()) < ANYWHERE_FROM ? literal() + "%" : anywhere();
    }

    private String literal() {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
