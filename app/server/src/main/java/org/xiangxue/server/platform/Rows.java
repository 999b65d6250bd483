package org.xiangxue.server.platform;

import io.r2dbc.spi.Readable;
import java.util.Objects;

/** Reads columns of a row that are never NULL. */
public final class Rows {

    private Rows() {}

    public static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
