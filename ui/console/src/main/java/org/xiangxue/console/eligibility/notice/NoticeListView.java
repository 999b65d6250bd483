package org.xiangxue.console.eligibility.notice;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xiangxue.console.component.Figures;
import org.xiangxue.console.component.Icon;
import org.xiangxue.console.component.KeysetSource;
import org.xiangxue.console.component.ListGrid;
import org.xiangxue.console.component.Page;
import org.xiangxue.console.shell.Door;
import org.xiangxue.console.shell.ErrorNotice;
import org.xiangxue.console.shell.MainLayout;
import org.xiangxue.console.shell.Needs;
import org.xiangxue.console.shell.RegionFilter;
import org.xiangxue.console.shell.SignedIn;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.eligibility.ProgrammeApi;
import org.xiangxue.contract.eligibility.notice.NoticeApi;
import org.xiangxue.contract.eligibility.notice.NoticeSummary;
import org.xiangxue.contract.region.RegionApi;

/** What hangs on the village boards and on the web, and what hung there before. */
@Route(value = "notices", layout = MainLayout.class)
@Needs(Permission.DECISION_READ)
@Door(order = 52, icon = Icon.NOTICE, name = "nav.notices")
class NoticeListView extends Page implements BeforeEnterObserver {

    private final transient NoticeApi notices;
    private final transient ProgrammeApi programmes;
    private final transient RegionApi regions;
    private final transient SignedIn signedIn;
    private final transient Clock clock;
    private final RegionFilter region;
    private final Grid<NoticeSummary> grid = new ListGrid<>();
    private transient @Nullable NoticeFilter shown;

    NoticeListView(
            NoticeApi notices,
            ProgrammeApi programmes,
            RegionApi regions,
            SignedIn signedIn,
            Clock clock) {
        this.notices = notices;
        this.programmes = programmes;
        this.regions = regions;
        this.signedIn = signedIn;
        this.clock = clock;
        region =
                new RegionFilter(
                        regions,
                        signedIn,
                        code -> NoticeNavigation.to(new NoticeFilter(code, null)));
        heading(getTranslation("notices.title", signedIn.home().regionName()));
        if (signedIn.may(Permission.DECISION_DECIDE)) {
            var hang = new Button(getTranslation("notice.hang"), _ -> hang());
            hang.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(hang);
        }
        filters(region);
        list(grid);
        columns();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var filter = NoticeFilter.of(event.getLocation().getQueryParameters());
        Optional.ofNullable(filter.region()).ifPresent(signedIn::mustCover);
        if (!filter.samePage(shown)) {
            region.choose(filter.region());
            var area = filter.region() == null ? signedIn.home().region() : filter.region();
            KeysetSource.show(grid, (after, limit) -> notices.list(area, after, limit));
        }
        shown = filter;
        open(filter);
    }

    private void open(NoticeFilter filter) {
        if (filter.open() == null) {
            grid.deselectAll();
            closeSide();
            return;
        }
        var notice = notices.get(filter.open());
        grid.select(notice);
        side(
                new NoticeDrawer(
                        notices,
                        notice,
                        Figures.dayOf(clock.instant()),
                        signedIn.may(Permission.DECISION_DECIDE),
                        this::changed,
                        this::close));
    }

    private void columns() {
        grid.setEmptyStateText(
                getTranslation(
                        signedIn.may(Permission.DECISION_DECIDE)
                                ? "notices.empty"
                                : "notices.empty.reader"));
        grid.addComponentColumn(one ->
                        NoticeNavigation.link(one.title(), new NoticeFilter(place(), one.id())))
                .setHeader(getTranslation("decisions.programme"))
                .setWidth("170px");
        grid.addColumn(NoticeSummary::regionName)
                .setHeader(getTranslation("notice.place"))
                .setWidth("100px");
        grid.addColumn(one -> Figures.exact(one.households()))
                .setHeader(getTranslation("notice.households"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("76px")
                .setFlexGrow(0);
        grid.addColumn(one -> Figures.day(Figures.dayOf(one.openedAt())))
                .setHeader(getTranslation("notice.opened"))
                .setWidth("110px")
                .setFlexGrow(0);
        grid.addColumn(one -> Figures.day(Figures.dayOf(one.closesAt())))
                .setHeader(getTranslation("notice.closes"))
                .setWidth("110px")
                .setFlexGrow(0);
        grid.addComponentColumn(one -> new Hanging(one, Figures.dayOf(clock.instant())))
                .setHeader(getTranslation("decisions.state"))
                .setWidth("108px")
                .setFlexGrow(0);
        grid.addComponentColumn(NoticeListView::objections)
                .setHeader(getTranslation("notice.objections"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("116px")
                .setFlexGrow(0);
        grid.addSelectionListener(change -> {
            if (change.isFromClient()) {
                NoticeNavigation.to(
                        new NoticeFilter(
                                place(),
                                change.getFirstSelectedItem().map(NoticeSummary::id).orElse(null)));
            }
        });
    }

    private static Component objections(NoticeSummary one) {
        var number = Figures.exact(one.openObjections());
        return one.openObjections() == 0
                ? new Span(number)
                : NoticeNavigation.link(number, CaseFilter.OPEN.inRegion(one.region()));
    }

    private @Nullable String place() {
        return shown == null ? null : shown.region();
    }

    private void hang() {
        new HangDialog(
                        programmes.list(),
                        regions,
                        signedIn.home().region(),
                        request -> {
                            var hung = notices.open(request);
                            grid.getDataProvider().refreshAll();
                            ErrorNotice.done(getTranslation("notice.hung", hung.households()));
                            NoticeNavigation.to(new NoticeFilter(place(), hung.id()));
                        })
                .open();
    }

    private void changed() {
        grid.getDataProvider().refreshAll();
        if (shown != null) {
            open(shown);
        }
    }

    private void close() {
        NoticeNavigation.to(new NoticeFilter(place(), null));
        grid.focus();
    }
}
