package org.xiangxue.server.household.roster;

import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param number of the row, the header being 1
 * @param cells one text per {@link Column}, stripped, never null
 */
public record RawRow(int number, List<String> cells) {

    public RawRow {
        cells = List.copyOf(cells);
        if (cells.size() != Column.values().length) {
            throw new IllegalArgumentException("a row has one cell per column");
        }
    }

    public String get(Column column) {
        return cells.get(column.ordinal());
    }

    boolean isEmpty() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
