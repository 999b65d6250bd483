package org.xiangxue.console.component;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;

/** The table of a list, in the rows of all lists: close, without a frame, and long words wrap. */
public class ListGrid<T> extends Grid<T> {

    private static final long serialVersionUID = 1L;

    public ListGrid() {
        addThemeVariants(
                GridVariant.LUMO_NO_BORDER,
                GridVariant.LUMO_COMPACT,
                GridVariant.LUMO_WRAP_CELL_CONTENT);
    }
}
