package org.xiangxue.console.household;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.xiangxue.console.component.Figures;
import org.xiangxue.console.component.Icon;
import org.xiangxue.console.component.KeysetSource;
import org.xiangxue.console.component.ListGrid;
import org.xiangxue.console.component.Page;
import org.xiangxue.console.component.Segments;
import org.xiangxue.console.shell.Door;
import org.xiangxue.console.shell.MainLayout;
import org.xiangxue.console.shell.Needs;
import org.xiangxue.console.shell.SignedIn;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.household.Correction;
import org.xiangxue.contract.household.CorrectionApi;
import org.xiangxue.contract.household.CorrectionState;

/**
 * Corrections that wait, and all of them: officials decide here, clerks see what became of theirs.
 */
@Route(value = "corrections", layout = MainLayout.class)
@Needs(Permission.CORRECTION_READ)
@Door(order = 25, icon = Icon.STEPS, name = "nav.corrections")
class CorrectionListView extends Page implements BeforeEnterObserver {

    private final transient CorrectionApi corrections;
    private final transient SignedIn signedIn;
    private final Segments<Boolean> segments =
            new Segments<>(
                    List.of(false, true),
                    all -> getTranslation(all ? "corrections.all" : "corrections.waiting"),
                    CorrectionNavigation::to);
    private final Div panel = new Div();
    private final Grid<Correction> grid = new ListGrid<>();

    CorrectionListView(CorrectionApi corrections, SignedIn signedIn) {
        this.corrections = corrections;
        this.signedIn = signedIn;
        heading(getTranslation("corrections.title"));
        say(
                getTranslation(
                        signedIn.may(Permission.CORRECTION_DECIDE)
                                ? "corrections.text"
                                : "corrections.text.clerk"));
        panel.add(grid);
        panel.addClassNames("panel", "fill");
        panel.getStyle().set("margin-top", "12px");
        content(segments, panel);
        columns();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var all = CorrectionNavigation.isAll(event.getLocation().getQueryParameters());
        segments.show(all);
        grid.setEmptyStateText(
                getTranslation(all ? "corrections.none" : "corrections.none-waiting"));
        KeysetSource.show(
                grid,
                (after, limit) ->
                        corrections.list(
                                signedIn.home().region(),
                                all ? null : CorrectionState.PROPOSED,
                                null,
                                after,
                                limit));
        closeSide();
    }

    private void columns() {
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(one -> HouseholdNavigation.link(one.name(), one.household()))
                .setHeader(getTranslation("correction.who"))
                .setWidth("96px")
                .setFlexGrow(0);
        grid.addColumn(CorrectionTexts::change)
                .setHeader(getTranslation("correction.what"))
                .setWidth("180px")
                .setFlexGrow(3);
        grid.addColumn(Correction::reason)
                .setHeader(getTranslation("correction.reason"))
                .setFlexGrow(2);
        grid.addColumn(Correction::villageName)
                .setHeader(getTranslation("households.village"))
                .setWidth("120px")
                .setFlexGrow(0);
        grid.addComponentColumn(CorrectionListView::proposed)
                .setHeader(getTranslation("correction.proposed"))
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addComponentColumn(one -> CorrectionTexts.badge(one.state()))
                .setHeader(getTranslation("correction.state"))
                .setWidth("110px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::open)
                .setHeader(getTranslation("evidence.do"))
                .setWidth("90px")
                .setFlexGrow(0);
    }

    private static Component proposed(Correction correction) {
        var at = new Div(Figures.dayAndTime(correction.proposedAt()));
        at.addClassNames("secondary", "small");
        return new Div(new Span(correction.proposedBy()), at);
    }

    private Component open(Correction correction) {
        var button = new Button(getTranslation("correction.open"), _ -> show(correction));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation("correction.open-of", correction.name()));
        return button;
    }

    private void show(Correction correction) {
        var decides = signedIn.may(Permission.CORRECTION_DECIDE) && !correction.own();
        side(
                new CorrectionDrawer(
                        corrections, correction, decides, this::changed, this::closeSide));
    }

    private void changed() {
        closeSide();
        grid.getDataProvider().refreshAll();
    }
}
