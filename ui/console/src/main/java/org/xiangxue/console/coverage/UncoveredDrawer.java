package org.xiangxue.console.coverage;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static java.util.function.Predicate.not;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import org.xiangxue.console.component.Downloads;
import org.xiangxue.console.component.Drawer;
import org.xiangxue.console.component.Figures;
import org.xiangxue.console.component.KeysetSource;
import org.xiangxue.console.component.PurposeDialog;
import org.xiangxue.console.household.HouseholdNavigation;
import org.xiangxue.console.household.StandingBadge;
import org.xiangxue.contract.coverage.CoverageApi;
import org.xiangxue.contract.coverage.CoverageFigure;
import org.xiangxue.contract.coverage.UncoveredHousehold;

/** The households behind a number: nobody of them is covered. Loads on while it is scrolled. */
class UncoveredDrawer extends Drawer {

    private final transient CoverageFilter filter;
    private final transient CoverageFigure area;

    UncoveredDrawer(
            CoverageApi coverage,
            CoverageFigure area,
            CoverageFilter filter,
            Optional<String> course,
            Runnable close) {
        super(title(area, filter), rule(course), close);
        this.filter = filter;
        this.area = area;
        var grid = new Grid<UncoveredHousehold>();
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.addComponentColumn(this::line);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(getTranslation("uncovered.empty"));
        grid.addItemClickListener(click -> HouseholdNavigation.to(click.getItem().id()));
        KeysetSource.show(
                grid,
                (after, limit) ->
                        coverage.uncovered(
                                area.region(),
                                filter.course(),
                                filter.monitored() ? Boolean.TRUE : null,
                                after,
                                limit));
        body(segments(), grid);
        var export =
                new Button(
                        getTranslation(
                                "uncovered.export",
                                Figures.exact(Measure.HOUSEHOLDS.uncoveredHouseholds(area))),
                        _ -> export());
        export.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        foot(export);
    }

    private static String title(CoverageFigure area, CoverageFilter filter) {
        var measure = filter.monitored() ? Measure.MONITORED : Measure.HOUSEHOLDS;
        return translate(
                filter.monitored() ? "uncovered.title.monitored" : "uncovered.title",
                area.name(),
                Figures.exact(measure.uncoveredHouseholds(area)));
    }

    private static String rule(Optional<String> course) {
        return course.map(title -> translate("uncovered.rule.course", title))
                .orElseGet(() -> translate("uncovered.rule.any"));
    }

    private Component segments() {
        var segments =
                new Div(
                        segment(
                                "uncovered.all",
                                Measure.HOUSEHOLDS.uncoveredHouseholds(area),
                                false),
                        segment(
                                "uncovered.monitored",
                                Measure.MONITORED.uncoveredHouseholds(area),
                                true));
        segments.addClassName("segments");
        segments.getElement().setAttribute("role", "group");
        segments.getElement().setAttribute("aria-label", getTranslation("uncovered.filter"));
        return segments;
    }

    private Component segment(String key, long households, boolean monitored) {
        var button =
                new Button(
                        getTranslation(key, Figures.exact(households)),
                        _ -> CoverageNavigation.to(filter.listing(area.region(), monitored)));
        button.getElement()
                .setAttribute("aria-pressed", String.valueOf(filter.monitored() == monitored));
        return button;
    }

    private Component line(UncoveredHousehold household) {
        var head = new Span(household.head());
        head.getStyle().set("font-weight", "700");
        var size = household.members() == 1 ? "uncovered.alone" : "uncovered.members";
        var members = new Span(" " + getTranslation(size, household.members()));
        var where =
                new Div(
                        Stream.of(
                                        household.villageName(),
                                        household.hasPhone()
                                                ? ""
                                                : getTranslation("uncovered.no-phone"))
                                .filter(not(String::isEmpty))
                                .collect(Collectors.joining("　")));
        where.addClassName("secondary");
        var text = new Span(head, members, where);
        var line = new Div(text, new StandingBadge(household.status(), household.monitoring()));
        line.addClassName("household-line");
        return line;
    }

    private void export() {
        new PurposeDialog(
                        PurposeDialog.Why.PURPOSE,
                        getTranslation("uncovered.export.title"),
                        getTranslation("uncovered.export.text", area.name()),
                        getTranslation("action.export"),
                        purpose -> Downloads.start(address(area.region(), filter, purpose)))
                .open();
    }

    static URI address(String region, CoverageFilter filter, String purpose) {
        var address =
                UriComponentsBuilder.fromPath("/api/v1/coverage/uncovered.csv")
                        .queryParam("region", "{region}")
                        .queryParam("purpose", "{purpose}");
        return filter.course() == null
                ? address.encode().buildAndExpand(region, purpose).toUri()
                : address.queryParam("course", "{course}")
                        .encode()
                        .buildAndExpand(region, purpose, filter.course())
                        .toUri();
    }
}
