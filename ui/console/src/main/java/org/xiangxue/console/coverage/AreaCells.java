package org.xiangxue.console.coverage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xiangxue.console.component.Figures;
import org.xiangxue.console.component.Icon;
import org.xiangxue.contract.coverage.CoverageFigure;

/** The cells of one area in the table. */
class AreaCells extends NativeTableRow {

    final transient CoverageFigure figure;

    private final transient CoverageFilter filter;
    private final NativeTableCell name = new NativeTableCell();
    private @Nullable RouterLink list;
    private @Nullable NativeButton twist;

    AreaCells(CoverageFigure figure, CoverageFilter filter, boolean mayList) {
        this.figure = figure;
        this.filter = filter;
        var measure = filter.measure();
        getElement().setAttribute("data-row", figure.region());
        getElement().setAttribute("tabindex", "-1");
        var whole = measure.whole(figure);
        var covered = measure.covered(figure);
        var known = whole > 0;
        add(
                name,
                number(known ? Figures.exact(whole) : Figures.NONE),
                number(known ? Figures.exact(covered) : Figures.NONE),
                bar(covered, whole));
        if (measure.hasHistory()) {
            add(change(measure));
        }
        add(uncovered(measure.uncoveredHouseholds(figure), known, mayList));
    }

    /** The name, moved in by its depth, with the button that opens its parts. */
    void addFirst(Optional<NativeButton> opener, int depth) {
        name.getStyle().set("padding-left", 12 + 24 * (depth - 1) + "px");
        opener.ifPresentOrElse(
                button -> {
                    twist = button;
                    name.add(button);
                    twisted(false);
                },
                () -> {
                    var gap = new Span();
                    gap.addClassName("no-twist");
                    name.add(gap);
                });
        name.add(
                figure.region().equals(filter.region())
                        ? new Span(figure.name())
                        : CoverageNavigation.link(figure.name(), filter.inRegion(figure.region())));
    }

    void twisted(boolean open) {
        if (twist != null) {
            twist.removeAll();
            twist.add((open ? Icon.DOWN : Icon.RIGHT).draw());
            twist.setAriaLabel(
                    getTranslation(
                            open ? "coverage.close-parts" : "coverage.open-parts", figure.name()));
        }
    }

    void select(@Nullable String region) {
        var selected = figure.region().equals(region);
        setClassName("selected", selected);
        getElement().setAttribute("aria-selected", String.valueOf(selected));
    }

    void focusList() {
        if (list != null) {
            list.getElement().callJsFunction("focus");
        }
    }

    private Component bar(long covered, long whole) {
        var cell = new NativeTableCell();
        cell.addClassName("bar");
        if (whole == 0) {
            cell.add(new Html("<u class='c0'></u>"));
            var nothing = new Span(getTranslation("coverage.no-data"));
            nothing.addClassName("secondary");
            cell.add(nothing);
            return cell;
        }
        cell.add(
                new Html(
                        "<u><i class='%s' style='width:%s%%'></i></u>"
                                .formatted(
                                        Scale.of(covered, whole),
                                        Figures.percent(covered, whole, 1))));
        var rate = new Span(Figures.rate(covered, whole));
        rate.getStyle().set("font-weight", "700");
        cell.add(rate);
        return cell;
    }

    private Component change(Measure measure) {
        var points = Changes.of(figure, measure);
        var cell = number(points.map(Figures::change).orElse(Figures.NONE));
        if (points.isPresent() && points.get().signum() < 0) {
            cell.addClassName("down");
        }
        return cell;
    }

    private Component uncovered(long households, boolean known, boolean mayList) {
        if (!known || households == 0 || !mayList) {
            return number(known ? Figures.exact(households) : Figures.NONE);
        }
        var link =
                CoverageNavigation.link(
                        getTranslation("coverage.households", Figures.exact(households)),
                        filter.listing(figure.region(), filter.measure() == Measure.MONITORED));
        link.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation(
                                "coverage.list-of", figure.name(), Figures.exact(households)));
        list = link;
        var cell = new NativeTableCell(link);
        cell.addClassName("number");
        return cell;
    }

    private static NativeTableCell number(String text) {
        var cell = new NativeTableCell(text);
        cell.addClassName("number");
        return cell;
    }
}
