package org.xiangxue.console.coverage;

/** The five classes of the covered share: fixed limits, so that months compare. */
final class Scale {

    static final String NO_DATA = "c0";

    private static final int[] LIMITS = {40, 55, 70, 85};

    private Scale() {}

    /** Style class, {@code c1} lowest to {@code c5}. */
    static String of(long covered, long whole) {
        if (whole == 0) {
            return NO_DATA;
        }
        var step = 1;
        for (var limit : LIMITS) {
            if (covered * 100 >= limit * whole) {
                step++;
            }
        }
        return "c" + step;
    }
}
