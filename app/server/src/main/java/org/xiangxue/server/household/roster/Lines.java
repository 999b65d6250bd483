package org.xiangxue.server.household.roster;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a table, one after the other. */
interface Lines extends Closeable {

    /**
     * @param number in the file, the first being 1
     */
    record Line(int number, List<String> cells) {
        String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }
    }

    /** Null at the end. */
    @Nullable Line next() throws IOException, UnreadableRoster;
}
