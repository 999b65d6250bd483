package org.xiangxue.server.household.roster;

import java.util.ArrayList;
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

    public RawRow with(Column column, String cell) {
        var changed = new ArrayList<>(cells);
        changed.set(column.ordinal(), cell.strip());
        return new RawRow(number, changed);
    }

    /** The same, of somebody who has died. */
    public RawRow died() {
        var health = get(Column.HEALTH);
        return with(Column.HEALTH, health.isEmpty() ? Labels.DEAD : health + "、" + Labels.DEAD);
    }

    boolean isEmpty() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
