package org.xiangxue.console.eligibility.notice;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xiangxue.console.component.Figures;
import org.xiangxue.console.component.FilterSelect;
import org.xiangxue.console.component.Icon;
import org.xiangxue.console.component.KeysetSource;
import org.xiangxue.console.component.ListGrid;
import org.xiangxue.console.component.Page;
import org.xiangxue.console.eligibility.Deadline;
import org.xiangxue.console.shell.Door;
import org.xiangxue.console.shell.MainLayout;
import org.xiangxue.console.shell.Needs;
import org.xiangxue.console.shell.RegionFilter;
import org.xiangxue.console.shell.SignedIn;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.eligibility.ProgrammeApi;
import org.xiangxue.contract.eligibility.ProgrammeSummary;
import org.xiangxue.contract.eligibility.notice.CaseApi;
import org.xiangxue.contract.eligibility.notice.CaseState;
import org.xiangxue.contract.eligibility.notice.CaseSummary;
import org.xiangxue.contract.region.RegionApi;

/** Objections by the public and appeals by households, each with its clock. */
@Route(value = "review-cases", layout = MainLayout.class)
@Needs(Permission.DECISION_READ)
@Door(order = 53, icon = Icon.OBJECTION, name = "nav.cases")
class CaseListView extends Page implements BeforeEnterObserver {

    private final transient CaseApi cases;
    private final transient SignedIn signedIn;
    private final transient Clock clock;
    private final transient Map<String, String> titles;
    private final RegionFilter region;
    private final FilterSelect<CaseState> state;
    private final Grid<CaseSummary> grid = new ListGrid<>();
    private transient CaseFilter filter = CaseFilter.OPEN;
    private transient @Nullable CaseFilter shown;

    CaseListView(
            CaseApi cases,
            ProgrammeApi programmes,
            RegionApi regions,
            SignedIn signedIn,
            Clock clock) {
        this.cases = cases;
        this.signedIn = signedIn;
        this.clock = clock;
        titles =
                programmes.list().stream()
                        .collect(Collectors.toMap(ProgrammeSummary::code, ProgrammeSummary::title));
        region =
                new RegionFilter(
                        regions, signedIn, code -> NoticeNavigation.to(filter.inRegion(code)));
        state =
                new FilterSelect<>(
                        getTranslation("decisions.state"),
                        one -> getTranslation("case.state." + one.name()),
                        one -> NoticeNavigation.to(filter.in(one)));
        state.setItems(CaseState.values());
        state.setWidth("180px");
        heading(getTranslation("cases.title", signedIn.home().regionName()));
        say(getTranslation("cases.text"));
        filters(region, state);
        list(grid);
        columns();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = CaseFilter.of(event.getLocation().getQueryParameters());
        Optional.ofNullable(filter.region()).ifPresent(signedIn::mustCover);
        if (!filter.samePage(shown)) {
            load(filter);
        }
        shown = filter;
        open(filter);
    }

    private void load(CaseFilter next) {
        region.choose(next.region());
        state.setValue(next.state());
        grid.setEmptyStateText(
                getTranslation(next.state() == CaseState.OPEN ? "cases.none-open" : "cases.none"));
        var area = next.region() == null ? signedIn.home().region() : next.region();
        KeysetSource.show(grid, (after, limit) -> cases.list(area, next.state(), after, limit));
    }

    private void open(CaseFilter next) {
        if (next.open() == null) {
            grid.deselectAll();
            closeSide();
            return;
        }
        var detail = cases.get(next.open());
        grid.select(detail.summary());
        var drawer =
                new CaseDrawer(
                        cases,
                        detail,
                        title(detail.summary()),
                        Figures.dayOf(clock.instant()),
                        this::changed,
                        this::close);
        if (detail.summary().state() == CaseState.OPEN
                && !detail.summary().mayReview()
                && signedIn.may(Permission.DECISION_DECIDE)) {
            drawer.saysThatItIsTheReadersOwn();
        }
        side(drawer);
    }

    private void columns() {
        grid.addComponentColumn(one -> NoticeNavigation.link(one.head(), filter.showing(one.id())))
                .setHeader(getTranslation("decisions.head"))
                .setWidth("96px")
                .setFlexGrow(0)
                .setFrozen(true);
        grid.addColumn(one -> getTranslation("case.kind." + one.kind().name()))
                .setHeader(getTranslation("case.kind"))
                .setWidth("92px")
                .setFlexGrow(0);
        grid.addColumn(CaseSummary::villageName)
                .setHeader(getTranslation("households.village"))
                .setWidth("116px")
                .setFlexGrow(0);
        grid.addColumn(this::title)
                .setHeader(getTranslation("decisions.programme"))
                .setWidth("110px");
        grid.addColumn(one -> Figures.day(Figures.dayOf(one.filedAt())))
                .setHeader(getTranslation("case.filed"))
                .setWidth("106px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::due)
                .setHeader(getTranslation("case.due"))
                .setWidth("184px")
                .setFlexGrow(0);
        grid.addComponentColumn(one -> new CaseBadge(one.state()))
                .setHeader(getTranslation("decisions.state"))
                .setWidth("100px")
                .setFlexGrow(0);
        grid.addSelectionListener(change -> {
            if (change.isFromClient()) {
                NoticeNavigation.to(
                        filter.showing(
                                change.getFirstSelectedItem().map(CaseSummary::id).orElse(null)));
            }
        });
    }

    private Component due(CaseSummary one) {
        var due = new Div(new Span(Figures.day(one.dueOn())));
        due.addClassName("row-actions");
        if (one.state() == CaseState.OPEN) {
            due.add(new Deadline(one.dueOn(), Figures.dayOf(clock.instant())));
        }
        return due;
    }

    private String title(CaseSummary one) {
        return titles.getOrDefault(one.programme(), one.programme());
    }

    private void changed() {
        close();
        grid.getDataProvider().refreshAll();
    }

    private void close() {
        NoticeNavigation.to(filter.showing(null));
        grid.focus();
    }
}
