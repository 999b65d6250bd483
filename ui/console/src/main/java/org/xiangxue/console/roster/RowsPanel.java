package org.xiangxue.console.roster;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xiangxue.console.component.Badge;
import org.xiangxue.console.component.Figures;
import org.xiangxue.console.component.KeysetSource;
import org.xiangxue.console.component.ListGrid;
import org.xiangxue.console.shell.ProblemTexts;
import org.xiangxue.contract.household.ImportApi;
import org.xiangxue.contract.household.ImportRow;
import org.xiangxue.contract.household.ImportSummary;
import org.xiangxue.contract.household.Outcome;

/** Rows of a roster by what they do to the registry; each count is the filter for its rows. */
class RowsPanel extends Div {

    private final transient ImportApi imports;
    private final transient ImportSummary summary;
    private final Div counts = new Div();
    private final Grid<ImportRow> grid = new ListGrid<>();
    private @Nullable Outcome chosen;

    RowsPanel(ImportApi imports, ImportSummary summary) {
        this.imports = imports;
        this.summary = summary;
        addClassNames("stack");
        getStyle().set("flex", "1").set("min-height", "0");
        counts.addClassName("counts");
        counts.getElement().setAttribute("role", "group");
        counts.getElement().setAttribute("aria-label", getTranslation("import.outcomes"));
        columns();
        var panel = new Div(grid);
        panel.addClassNames("panel", "fill");
        add(counts, panel);
        choose(summary.counts().getOrDefault(Outcome.REFUSED, 0L) > 0 ? Outcome.REFUSED : null);
    }

    private void choose(@Nullable Outcome outcome) {
        chosen = outcome;
        counts.removeAll();
        counts.add(count(null, summary.rows()));
        for (var one : Outcome.values()) {
            counts.add(count(one, summary.counts().getOrDefault(one, 0L)));
        }
        KeysetSource.show(
                grid, (after, limit) -> imports.rows(summary.id(), outcome, after, limit));
    }

    private NativeButton count(@Nullable Outcome outcome, long rows) {
        var number = new Span(Figures.exact(rows));
        number.getStyle().set("font-weight", "700").set("font-size", "var(--lumo-font-size-xl)");
        var word =
                new Span(
                        getTranslation(
                                outcome == null ? "filter.all" : "outcome." + outcome.name()));
        var button = new NativeButton("", _ -> choose(outcome));
        button.add(number, word);
        button.getElement().setAttribute("aria-pressed", String.valueOf(outcome == chosen));
        return button;
    }

    private void columns() {
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(getTranslation("import.no-rows"));
        grid.addColumn(ImportRow::row)
                .setHeader(getTranslation("import.row"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("80px")
                .setFlexGrow(0);
        grid.addColumn(ImportRow::registryNo).setHeader(getTranslation("households.registry-no"));
        grid.addColumn(ImportRow::personNo).setHeader(getTranslation("import.person-no"));
        grid.addColumn(ImportRow::name).setHeader(getTranslation("members.name"));
        grid.addComponentColumn(row -> badge(row.outcome()))
                .setHeader(getTranslation("import.outcome"))
                .setWidth("110px")
                .setFlexGrow(0);
        grid.addColumn(row -> Optional.ofNullable(row.problem()).map(ProblemTexts::of).orElse(""))
                .setHeader(getTranslation("import.reason"))
                .setFlexGrow(4);
    }

    private Badge badge(Outcome outcome) {
        var tone =
                switch (outcome) {
                    case NEW, CHANGED, MOVED -> Badge.Tone.GREEN;
                    case UNCHANGED -> Badge.Tone.PLAIN;
                    case REFUSED -> Badge.Tone.GOLD;
                };
        return new Badge(getTranslation("outcome." + outcome.name()), tone);
    }
}
