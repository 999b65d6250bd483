package org.xiangxue.console.coverage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xiangxue.console.component.EmptyState;
import org.xiangxue.console.component.Icon;
import org.xiangxue.console.component.Page;
import org.xiangxue.console.roster.ImportNavigation;
import org.xiangxue.console.shell.Door;
import org.xiangxue.console.shell.MainLayout;
import org.xiangxue.console.shell.Needs;
import org.xiangxue.console.shell.SignedIn;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.course.CourseApi;
import org.xiangxue.contract.coverage.CoverageApi;
import org.xiangxue.contract.coverage.CoverageFigure;
import org.xiangxue.contract.coverage.CoverageReport;
import org.xiangxue.contract.coverage.CoverageReport.MonthFigure;
import org.xiangxue.contract.region.RegionApi;

/**
 * How many of an area training has reached: figure, trend, parts, and behind each number its list.
 */
@Route(value = "coverage", layout = MainLayout.class)
@Needs(Permission.COVERAGE_READ)
@Door(order = 10, icon = Icon.COVERAGE, name = "nav.coverage")
class CoverageView extends Page implements BeforeEnterObserver {

    private final transient CoverageApi coverage;
    private final transient RegionApi regions;
    private final transient SignedIn signedIn;
    private final transient Clock clock;
    private final CoverageFilters filters;
    private final Div body = new Div();
    private transient @Nullable CoverageFilter shown;
    private transient @Nullable CoverageReport report;
    private @Nullable FigureBand band;
    private @Nullable CoverageTable table;

    CoverageView(
            CoverageApi coverage,
            CourseApi courses,
            RegionApi regions,
            SignedIn signedIn,
            Clock clock) {
        this.coverage = coverage;
        this.regions = regions;
        this.signedIn = signedIn;
        this.clock = clock;
        filters = new CoverageFilters(courses.list(null, null), this::howCounted);
        body.addClassName("stack");
        content(filters, body);
        var print = new Button(getTranslation("action.print"), _ -> print());
        actions(print);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var filter = CoverageFilter.of(event.getLocation().getQueryParameters());
        Stream.of(filter.region(), filter.list())
                .filter(Objects::nonNull)
                .forEach(signedIn::mustCover);
        if (!filter.samePage(shown)) {
            load(filter);
        }
        shown = filter;
        list(filter);
    }

    private void load(CoverageFilter filter) {
        var region = filter.region() == null ? signedIn.home().region() : filter.region();
        var loaded = coverage.report(region, filter.on(), filter.course());
        report = loaded;
        heading(getTranslation("coverage.title", loaded.total().name()));
        crumbs(steps(filter, region).toArray(Component[]::new));
        filters.show(filter, loaded);
        body.removeAll();
        if (loaded.total().households() == 0) {
            body.add(nobody());
            return;
        }
        table =
                new CoverageTable(
                        loaded,
                        filter,
                        code -> coverage.report(code, filter.on(), filter.course()),
                        mayList());
        band = new FigureBand(loaded, yearBefore(filter, loaded), filter, clock.instant());
        body.add(
                band,
                table,
                new PrintFoot(
                        loaded, filters.rule(filter), signedIn.get().name(), clock.instant()));
    }

    /** What the trend is held against; nothing where there is no trend yet. */
    private List<MonthFigure> yearBefore(CoverageFilter filter, CoverageReport loaded) {
        return Trend.isKnown(loaded.trend())
                ? coverage.report(
                                loaded.total().region(), loaded.on().minusYears(1), filter.course())
                        .trend()
                : List.of();
    }

    /** Areas above the own one are named, those inside it can be opened. */
    private Stream<Component> steps(CoverageFilter filter, String region) {
        return regions.path(region).stream()
                .map(step -> {
                    var here = step.code().equals(region);
                    return here || !signedIn.covers(step.code())
                            ? new Span(step.name())
                            : CoverageNavigation.link(step.name(), filter.inRegion(step.code()));
                });
    }

    private Component nobody() {
        return signedIn.may(Permission.HOUSEHOLD_IMPORT)
                ? new EmptyState(
                        getTranslation("coverage.empty"),
                        ImportNavigation.link(getTranslation("coverage.empty.action")))
                : new EmptyState(getTranslation("coverage.empty"));
    }

    private void list(CoverageFilter filter) {
        if (table != null && band != null) {
            table.select(filter.list());
            band.select(filter.list());
        }
        if (filter.list() == null || !mayList()) {
            closeSide();
            return;
        }
        side(
                new UncoveredDrawer(
                        coverage,
                        figure(filter.list()),
                        filter,
                        filters.courseTitle(filter),
                        () -> {
                            CoverageNavigation.to(filter.listing(null, false));
                            if (table != null) {
                                table.focus(filter.list());
                            }
                        }));
    }

    private CoverageFigure figure(String region) {
        var loaded = report;
        if (loaded != null) {
            var here =
                    Stream.concat(
                                    Stream.of(loaded.total()),
                                    table == null ? Stream.of() : table.figures())
                            .filter(one -> one.region().equals(region))
                            .findFirst();
            if (here.isPresent()) {
                return here.get();
            }
        }
        return coverage.report(region, null, shown == null ? null : shown.course()).total();
    }

    private boolean mayList() {
        return signedIn.may(Permission.COVERAGE_LIST);
    }

    private void howCounted() {
        if (report != null) {
            new HowCountedDialog(report).open();
        }
    }

    private static void print() {
        UI.getCurrent().getPage().executeJs("window.print()");
    }
}
