package org.xiangxue.console.coverage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.coverage.CoverageFigure;
import org.xiangxue.contract.coverage.CoverageReport;

/** The parts of an area, each of which opens in place; sorted, and worked by keys as by mouse. */
class CoverageTable extends Div {

    /** How many parts of a part are shown at once. */
    private static final int FEW = 5;

    private final transient CoverageReport report;
    private final transient CoverageFilter filter;
    private final transient Function<String, CoverageReport> below;
    private final boolean mayList;
    private final NativeTable table = new NativeTable();
    private final List<AreaRow> top = new ArrayList<>();
    private Sorting sorting = Sorting.RATE;
    private boolean descending;

    /**
     * @param below loads the parts of a part
     */
    CoverageTable(
            CoverageReport report,
            CoverageFilter filter,
            Function<String, CoverageReport> below,
            boolean mayList) {
        this.report = report;
        this.filter = filter;
        this.below = below;
        this.mayList = mayList;
        addClassNames("panel", "coverage-table");
        var head =
                new Div(
                        new H2(getTranslation("coverage.table." + report.total().level())),
                        legend());
        head.addClassName("panel-head");
        table.getElement().setAttribute("role", "treegrid");
        table.getElement().setAttribute("aria-label", getTranslation("coverage.table.label"));
        add(head, new Keys(table));
        var parts = report.parts().isEmpty() ? List.of(report.total()) : report.parts();
        for (var part : parts) {
            top.add(new AreaRow(part, 1));
        }
        render();
    }

    Stream<CoverageFigure> figures() {
        return top.stream().flatMap(AreaRow::all).map(row -> row.figure);
    }

    /** Marks the area whose list is open. */
    void select(@Nullable String region) {
        top.stream().flatMap(AreaRow::all).forEach(row -> row.select(region));
    }

    /** The number that opened a list gets the focus back. */
    void focus(@Nullable String region) {
        top.stream()
                .flatMap(AreaRow::all)
                .filter(row -> row.figure.region().equals(region))
                .findFirst()
                .ifPresent(AreaRow::focusList);
    }

    private void render() {
        table.getHead().removeAll();
        table.getHead().add(header());
        var body = table.getBody();
        body.removeAll();
        add(top, body);
        body.getChildren()
                .findFirst()
                .ifPresent(row -> row.getElement().setAttribute("tabindex", "0"));
    }

    private void add(List<AreaRow> rows, HtmlContainer body) {
        sorted(rows)
                .forEach(row -> {
                    body.add(row);
                    if (row.open) {
                        addParts(row, body);
                    }
                });
    }

    /** The first of them; the rest when asked for. */
    private void addParts(AreaRow row, HtmlContainer body) {
        if (row.whole || row.parts.size() <= FEW + 1) {
            add(row.parts, body);
            return;
        }
        add(sorted(row.parts).limit(FEW).toList(), body);
        body.add(more(row));
    }

    private Component more(AreaRow row) {
        var more =
                new NativeButton(
                        getTranslation(
                                "coverage.more." + row.figure.level(), row.parts.size() - FEW),
                        _ -> {
                            row.whole = true;
                            render();
                        });
        more.addClassName("more");
        var cell = new NativeTableCell(more);
        cell.getElement().setAttribute("colspan", "6");
        cell.getStyle().set("padding-left", 12 + 24 * row.depth + "px");
        return new NativeTableRow(cell);
    }

    private Stream<AreaRow> sorted(List<AreaRow> rows) {
        return rows.stream()
                .sorted((one, other) ->
                        sorting.compare(one.figure, other.figure, filter.measure(), descending));
    }

    private Component header() {
        var row = new NativeTableRow();
        row.add(
                heading(Sorting.AREA),
                heading(Sorting.WHOLE),
                heading(Sorting.COVERED),
                heading(Sorting.RATE));
        if (filter.measure().hasHistory()) {
            row.add(heading(Sorting.CHANGE));
        }
        row.add(heading(Sorting.UNCOVERED));
        return row;
    }

    private Component heading(Sorting by) {
        var current = by == sorting;
        var arrow = current ? (descending ? " ↓" : " ↑") : "";
        var button =
                new NativeButton(
                        getTranslation(by.key(filter.measure())) + arrow,
                        _ -> {
                            descending = current && !descending;
                            sorting = by;
                            render();
                        });
        button.addClassName("sort");
        var cell = new NativeTableHeaderCell(button);
        if (by != Sorting.AREA && by != Sorting.RATE) {
            cell.addClassName("number");
        }
        if (current) {
            cell.getElement().setAttribute("aria-sort", descending ? "descending" : "ascending");
        }
        return cell;
    }

    private Component legend() {
        var legend = new Div();
        legend.addClassName("legend");
        var name = new Span(getTranslation("coverage.col.rate"));
        name.addClassName("secondary");
        legend.add(name);
        for (var step : List.of("c1", "c2", "c3", "c4", "c5", Scale.NO_DATA)) {
            var item = new Span(new Html("<i class='swatch " + step + "'></i>"));
            item.add(new Span(getTranslation("coverage.scale." + step)));
            legend.add(item);
        }
        return legend;
    }

    /** Listens for the arrow keys in the browser. */
    @Tag("tree-keys")
    @JsModule("context://look/tree-keys.js")
    static class Keys extends HtmlContainer {
        Keys(Component table) {
            add(table);
        }
    }

    /** One area; its parts are loaded when it is first opened. */
    private class AreaRow extends AreaCells {

        private final int depth;
        private final List<AreaRow> parts = new ArrayList<>();
        private boolean open;
        private boolean whole;

        AreaRow(CoverageFigure figure, int depth) {
            super(figure, filter, mayList);
            this.depth = depth;
            getElement().setAttribute("aria-level", String.valueOf(depth));
            addFirst(twist(), depth);
            select(filter.list());
        }

        Stream<AreaRow> all() {
            return Stream.concat(Stream.of(this), parts.stream().flatMap(AreaRow::all));
        }

        private Optional<NativeButton> twist() {
            var villages = figure.level() >= 5;
            var alone = report.parts().isEmpty();
            if (villages || alone || figure.households() == 0) {
                return Optional.empty();
            }
            getElement().setAttribute("aria-expanded", "false");
            var twist = new NativeButton("", _ -> toggle());
            twist.addClassName("twist");
            return Optional.of(twist);
        }

        private void toggle() {
            if (parts.isEmpty()) {
                below.apply(figure.region())
                        .parts()
                        .forEach(part -> parts.add(new AreaRow(part, depth + 1)));
            }
            open = !open;
            getElement().setAttribute("aria-expanded", String.valueOf(open));
            twisted(open);
            render();
        }
    }
}
