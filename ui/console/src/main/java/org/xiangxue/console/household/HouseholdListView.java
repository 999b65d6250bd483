package org.xiangxue.console.household;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import org.xiangxue.console.component.Icon;
import org.xiangxue.console.component.KeysetSource;
import org.xiangxue.console.component.Page;
import org.xiangxue.console.component.SearchField;
import org.xiangxue.console.shell.Door;
import org.xiangxue.console.shell.MainLayout;
import org.xiangxue.console.shell.Needs;
import org.xiangxue.console.shell.RegionFilter;
import org.xiangxue.console.shell.SignedIn;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.household.HouseholdApi;
import org.xiangxue.contract.household.HouseholdSummary;
import org.xiangxue.contract.region.RegionApi;

/** The households of an area. */
@Route(value = "households", layout = MainLayout.class)
@Needs(Permission.HOUSEHOLD_READ)
@Door(order = 20, icon = Icon.ROSTER, name = "nav.households")
class HouseholdListView extends Page implements BeforeEnterObserver {

    private final transient HouseholdApi households;
    private final transient SignedIn signedIn;
    private final RegionFilter region;
    private final TextField words =
            new SearchField(
                    getTranslation("households.search"), getTranslation("households.search"));
    private final Select<Standing> standing = new Select<>();
    private final Grid<HouseholdSummary> grid = new Grid<>();
    private transient HouseholdFilter filter = new HouseholdFilter(null, null, null, false);

    HouseholdListView(HouseholdApi households, RegionApi regions, SignedIn signedIn) {
        this.households = households;
        this.signedIn = signedIn;
        region =
                new RegionFilter(
                        regions,
                        signedIn,
                        code -> HouseholdNavigation.toList(filter.inRegion(code)));
        heading(getTranslation("households.title", signedIn.home().regionName()));
        content(filters());
        list(grid);
        columns();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = HouseholdFilter.of(event.getLocation().getQueryParameters());
        Optional.ofNullable(filter.region()).ifPresent(signedIn::mustCover);
        region.choose(filter.region());
        words.setValue(filter.words() == null ? "" : filter.words());
        standing.setValue(Standing.of(filter));
        var area = filter.region() == null ? signedIn.home().region() : filter.region();
        KeysetSource.show(
                grid,
                (after, limit) ->
                        households.list(
                                area,
                                filter.words(),
                                filter.status(),
                                filter.monitored() ? Boolean.TRUE : null,
                                after,
                                limit));
    }

    private Component filters() {
        words.setWidth("260px");
        words.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                var text = change.getValue().strip();
                HouseholdNavigation.toList(filter.with(text.isEmpty() ? null : text));
            }
        });
        standing.setPrefixComponent(new Span(getTranslation("households.standing")));
        standing.setAriaLabel(getTranslation("households.standing"));
        standing.setItems(Standing.values());
        standing.setItemLabelGenerator(one -> getTranslation(one.key()));
        standing.setWidth("200px");
        standing.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                HouseholdNavigation.toList(change.getValue().in(filter));
            }
        });
        var filters = new Div(region, standing, words);
        filters.addClassName("filters");
        return filters;
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(getTranslation("households.empty"));
        grid.addComponentColumn(one -> HouseholdNavigation.link(one.head(), one.id()))
                .setHeader(getTranslation("households.head"))
                .setWidth("130px")
                .setFlexGrow(0)
                .setFrozen(true);
        grid.addColumn(HouseholdSummary::registryNo)
                .setHeader(getTranslation("households.registry-no"));
        grid.addColumn(HouseholdSummary::villageName)
                .setHeader(getTranslation("households.village"));
        grid.addColumn(HouseholdSummary::members)
                .setHeader(getTranslation("households.members"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("110px")
                .setFlexGrow(0);
        grid.addComponentColumn(one -> new StandingBadge(one.status(), one.monitoring()))
                .setHeader(getTranslation("households.standing"))
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addItemDoubleClickListener(click -> HouseholdNavigation.to(click.getItem().id()));
    }
}
