package org.xiangxue.console.eligibility.programme;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.xiangxue.console.component.Figures;
import org.xiangxue.contract.eligibility.RulePreview;
import org.xiangxue.contract.eligibility.RulePreview.Change;
import org.xiangxue.contract.eligibility.RulePreview.Figure;

/** Who gains and who loses, by county and category; the sums open their lists. */
class PreviewPanel extends Div {

    private final transient Consumer<Change> list;

    PreviewPanel(@Nullable RulePreview preview, Consumer<Change> list) {
        this.list = list;
        addClassName("panel");
        var head = new Div(new H2(getTranslation("preview.title")));
        head.addClassName("panel-head");
        add(head, body(preview));
    }

    private Component body(@Nullable RulePreview preview) {
        if (preview == null) {
            return said(new Paragraph(getTranslation("preview.none")));
        }
        if (!preview.done()) {
            var bar = new ProgressBar();
            bar.setIndeterminate(true);
            return said(
                    new Paragraph(
                            getTranslation(
                                    "preview.counting", Figures.exact(preview.households()))),
                    bar);
        }
        var counted =
                new Span(
                        getTranslation(
                                "preview.counted",
                                Figures.day(preview.day()),
                                Figures.exact(preview.households())));
        counted.addClassName("secondary");
        return preview.figures().isEmpty()
                ? said(new Paragraph(getTranslation("preview.nobody")), counted)
                : new Div(table(preview), said(counted));
    }

    private static Div said(Component... parts) {
        var said = new Div(parts);
        said.addClassNames("body", "stack");
        return said;
    }

    private Component table(RulePreview preview) {
        var table = new NativeTable();
        var head = table.getHead().addRow();
        head.addHeaderCell().setText(getTranslation("preview.county"));
        head.addHeaderCell().setText(getTranslation("households.standing"));
        for (var change : Change.values()) {
            var cell = head.addHeaderCell();
            cell.setText(getTranslation("preview." + change.name()));
            cell.addClassName("number");
        }
        for (var figure : preview.figures()) {
            var row = table.getBody().addRow();
            row.addDataCell().setText(figure.countyName());
            row.addDataCell().setText(standing(figure));
            number(row, new Span(Figures.exact(figure.gain())));
            number(row, new Span(Figures.exact(figure.lose())));
            number(row, new Span(Figures.exact(figure.becomeUnknown())));
        }
        var sum = table.getBody().addRow();
        sum.addClassName("sum");
        sum.addDataCell().setText(getTranslation("preview.sum"));
        sum.addDataCell();
        sum(sum, preview, Change.GAINS, Figure::gain);
        sum(sum, preview, Change.LOSES, Figure::lose);
        sum(sum, preview, Change.BECOMES_UNKNOWN, Figure::becomeUnknown);
        return table;
    }

    private static String standing(Figure figure) {
        var status = translate("status." + figure.status().name());
        return figure.monitored() ? translate("preview.monitored", status) : status;
    }

    private void sum(
            NativeTableRow row, RulePreview preview, Change change, ToLongFunction<Figure> of) {
        var sum = preview.figures().stream().mapToLong(of).sum();
        if (sum == 0) {
            number(row, new Span(Figures.exact(sum)));
            return;
        }
        var opens = new NativeButton(Figures.exact(sum), _ -> list.accept(change));
        opens.addClassName("more");
        opens.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation(
                                "preview.list",
                                getTranslation("preview." + change.name()),
                                Figures.exact(sum)));
        number(row, opens);
    }

    private static void number(NativeTableRow row, Component content) {
        var cell = row.addDataCell();
        cell.addClassName("number");
        cell.add(content);
    }
}
