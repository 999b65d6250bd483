package org.xiangxue.server.platform;

/** Bounds of the lists that the server hands out. */
public final class Limits {

    /** Rows of one page. */
    public static final int PAGE = 200;

    private Limits() {}

    /**
     * Fails with a problem that names the field when the page is larger than allowed or not
     * positive.
     */
    public static int page(int limit) {
        if (limit < 1 || limit > PAGE) {
            throw Problem.invalid("limit", "RANGE", "must be 1 to " + PAGE).asException();
        }
        return limit;
    }
}
