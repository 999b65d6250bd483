package org.xiangxue.console.eligibility.decision;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xiangxue.console.component.Figures;
import org.xiangxue.console.component.Icon;
import org.xiangxue.console.component.KeysetSource;
import org.xiangxue.console.component.ListGrid;
import org.xiangxue.console.component.Page;
import org.xiangxue.console.eligibility.OutcomeBadge;
import org.xiangxue.console.shell.Door;
import org.xiangxue.console.shell.MainLayout;
import org.xiangxue.console.shell.Needs;
import org.xiangxue.console.shell.SignedIn;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.eligibility.ProgrammeApi;
import org.xiangxue.contract.eligibility.decision.DecisionApi;
import org.xiangxue.contract.eligibility.decision.DecisionSummary;
import org.xiangxue.contract.region.RegionApi;

/** The decisions of an area; one of them is open beside, with why it came out so. */
@Route(value = "decisions", layout = MainLayout.class)
@Needs(Permission.DECISION_READ)
@Door(order = 51, icon = Icon.DECISION, name = "nav.decisions")
class DecisionListView extends Page implements BeforeEnterObserver {

    private final transient DecisionApi decisions;
    private final transient ProgrammeApi programmes;
    private final transient SignedIn signedIn;
    private final DecisionFilters filters;
    private final Grid<DecisionSummary> grid = new ListGrid<>();
    private transient @Nullable DecisionFilter shown;

    DecisionListView(
            DecisionApi decisions, ProgrammeApi programmes, RegionApi regions, SignedIn signedIn) {
        this.decisions = decisions;
        this.programmes = programmes;
        this.signedIn = signedIn;
        filters = new DecisionFilters(programmes.list(), regions, signedIn);
        heading(getTranslation("decisions.title", signedIn.home().regionName()));
        content(filters);
        list(grid);
        columns();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var filter = DecisionFilter.of(event.getLocation().getQueryParameters());
        Optional.ofNullable(filter.region()).ifPresent(signedIn::mustCover);
        if (!filter.samePage(shown)) {
            load(filter);
        }
        shown = filter;
        open(filter);
    }

    private void load(DecisionFilter filter) {
        filters.show(filter);
        grid.setEmptyStateText(
                getTranslation(
                        filter.equals(DecisionFilter.WAITING)
                                ? "decisions.none-waiting"
                                : "decisions.none"));
        var area = filter.region() == null ? signedIn.home().region() : filter.region();
        KeysetSource.show(
                grid,
                (after, limit) ->
                        decisions.list(
                                area,
                                filter.programme(),
                                filter.state(),
                                filter.outcome(),
                                after,
                                limit));
    }

    private void open(DecisionFilter filter) {
        if (filter.open() == null) {
            grid.deselectAll();
            closeSide();
            return;
        }
        var detail = decisions.get(filter.open());
        grid.select(detail.summary());
        side(
                new DecisionDrawer(
                        decisions,
                        programmes,
                        detail,
                        signedIn.may(Permission.DECISION_DECIDE),
                        this::changed,
                        this::close));
    }

    private void columns() {
        grid.addComponentColumn(this::head)
                .setHeader(getTranslation("decisions.head"))
                .setWidth("96px")
                .setFlexGrow(0)
                .setFrozen(true);
        grid.addColumn(DecisionSummary::villageName)
                .setHeader(getTranslation("households.village"))
                .setWidth("176px")
                .setFlexGrow(0);
        grid.addColumn(DecisionSummary::programmeTitle)
                .setHeader(getTranslation("decisions.programme"))
                .setWidth("130px");
        grid.addComponentColumn(one -> new OutcomeBadge(one.outcome()))
                .setHeader(getTranslation("decisions.outcome"))
                .setWidth("92px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("decisions.state"))
                .setWidth("186px")
                .setFlexGrow(0);
        grid.addColumn(one -> Figures.dayAndTime(one.stateAt()))
                .setHeader(getTranslation("decisions.since"))
                .setWidth("140px")
                .setFlexGrow(0);
        grid.addSelectionListener(change -> {
            if (change.isFromClient() && shown != null) {
                DecisionNavigation.to(
                        shown.showing(
                                change.getFirstSelectedItem()
                                        .map(DecisionSummary::id)
                                        .orElse(null)));
            }
        });
    }

    private Component head(DecisionSummary one) {
        var name = one.head().isEmpty() ? one.registryNo() : one.head();
        return DecisionNavigation.link(
                name, (shown == null ? DecisionFilter.WAITING : shown).showing(one.id()));
    }

    private Component state(DecisionSummary one) {
        var state = new Div(new StateBadge(one.state()));
        if (one.heldFor() != null) {
            var why = new Span(" " + getTranslation("decision.held." + one.heldFor().name()));
            why.addClassName("secondary");
            state.add(why);
        }
        return state;
    }

    private void changed() {
        close();
        grid.getDataProvider().refreshAll();
    }

    private void close() {
        if (shown != null) {
            DecisionNavigation.to(shown.showing(null));
        }
        grid.focus();
    }
}
