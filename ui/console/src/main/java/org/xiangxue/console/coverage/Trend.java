package org.xiangxue.console.coverage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.xiangxue.console.component.EmptyState;
import org.xiangxue.console.component.Figures;
import org.xiangxue.contract.coverage.CoverageReport.MonthFigure;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The covered share of the last twelve month ends, as a line or as a table, beside the same months
 * of the year before.
 */
class Trend extends Div {

    private final transient List<MonthFigure> months;
    private final transient List<MonthFigure> before;
    private final Div place = new Div();
    private final Button other = new Button();
    private boolean asTable;

    Trend(List<MonthFigure> months, List<MonthFigure> before) {
        this.months = List.copyOf(months);
        this.before = List.copyOf(before);
        other.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        other.addClickListener(_ -> {
            asTable = !asTable;
            show();
        });
        other.setVisible(isKnown(months));
        add(new H3(new Span(getTranslation("coverage.trend")), other), place);
        show();
    }

    private void show() {
        other.setText(getTranslation(asTable ? "coverage.as-line" : "coverage.as-table"));
        place.removeAll();
        if (!isKnown(months)) {
            place.add(new EmptyState(getTranslation("coverage.trend.empty")));
        } else if (asTable) {
            place.add(table());
        } else {
            place.add(new Line(data(), summary()));
        }
    }

    /** It takes two month ends to draw a line. */
    static boolean isKnown(List<MonthFigure> months) {
        return months.stream().filter(month -> month.households() > 0).count() >= 2;
    }

    private String summary() {
        var known = months.stream().filter(month -> month.households() > 0).toList();
        return getTranslation(
                "coverage.trend.summary", rate(known.getFirst()), rate(known.getLast()));
    }

    private static String rate(MonthFigure month) {
        return Figures.rate(month.coveredHouseholds(), month.households());
    }

    private ObjectNode data() {
        var data = JsonNodeFactory.instance.objectNode();
        ArrayNode names = data.putArray("months");
        months.forEach(month -> names.add(Figures.month(month.on())));
        rates(data.putArray("rates"), months);
        if (isKnown(before)) {
            rates(data.putArray("before"), before);
            data.put("lastYear", getTranslation("coverage.trend.last-year"));
        }
        data.put("unit", getTranslation("coverage.month-of-year"));
        return data;
    }

    private static void rates(ArrayNode rates, List<MonthFigure> of) {
        for (var month : of) {
            if (month.households() == 0) {
                rates.addNull();
            } else {
                rates.add(Figures.percent(month.coveredHouseholds(), month.households(), 1));
            }
        }
    }

    private Component table() {
        var table = new NativeTable();
        var head = new NativeTableRow();
        head.add(
                new NativeTableHeaderCell(getTranslation("coverage.month")),
                number(new NativeTableHeaderCell(getTranslation("coverage.col.whole.HOUSEHOLDS"))),
                number(
                        new NativeTableHeaderCell(
                                getTranslation("coverage.col.covered.HOUSEHOLDS"))),
                number(new NativeTableHeaderCell(getTranslation("coverage.col.rate"))));
        table.getHead().add(head);
        for (var month : months) {
            var row = new NativeTableRow();
            row.add(
                    new NativeTableCell(Figures.month(month.on())),
                    number(new NativeTableCell(Figures.exact(month.households()))),
                    number(new NativeTableCell(Figures.exact(month.coveredHouseholds()))),
                    number(new NativeTableCell(rate(month))));
            table.getBody().add(row);
        }
        var box = new Div(table);
        box.addClassName("trend-table");
        return box;
    }

    private static <C extends Component> C number(C cell) {
        cell.getElement().getClassList().add("number");
        return cell;
    }

    /** Drawn by ECharts in the browser. */
    @Tag("trend-chart")
    @JsModule("context://look/trend-chart.js")
    static class Line extends Component {

        Line(ObjectNode data, String summary) {
            getElement().setPropertyJson("trend", data);
            getElement().setAttribute("role", "img");
            getElement().setAttribute("aria-label", summary);
        }
    }
}
