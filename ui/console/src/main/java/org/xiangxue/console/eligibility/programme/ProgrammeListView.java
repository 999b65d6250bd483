package org.xiangxue.console.eligibility.programme;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.xiangxue.console.component.Badge;
import org.xiangxue.console.component.Figures;
import org.xiangxue.console.component.Icon;
import org.xiangxue.console.component.ListGrid;
import org.xiangxue.console.component.Page;
import org.xiangxue.console.component.Segments;
import org.xiangxue.console.eligibility.rule.RuleNames;
import org.xiangxue.console.shell.Door;
import org.xiangxue.console.shell.MainLayout;
import org.xiangxue.console.shell.Needs;
import org.xiangxue.console.shell.SignedIn;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.course.CourseApi;
import org.xiangxue.contract.eligibility.ProgrammeApi;
import org.xiangxue.contract.eligibility.ProgrammeDraft;
import org.xiangxue.contract.eligibility.ProgrammeSummary;
import org.xiangxue.contract.region.RegionApi;

/** What is published, and the drafts of the own area. */
@Route(value = "programmes", layout = MainLayout.class)
@Needs({Permission.DECISION_READ, Permission.PROGRAMME_WRITE})
@Door(order = 54, icon = Icon.PROGRAMME, name = "nav.programmes")
class ProgrammeListView extends Page implements BeforeEnterObserver {

    private final transient ProgrammeApi programmes;
    private final transient SignedIn signedIn;
    private final transient RuleNames names;
    private final Segments<Boolean> segments =
            new Segments<>(
                    List.of(false, true),
                    drafts -> getTranslation(drafts ? "programmes.drafts" : "programmes.published"),
                    ProgrammeNavigation::to);
    private final Div panel = new Div();

    ProgrammeListView(
            ProgrammeApi programmes, CourseApi courses, RegionApi regions, SignedIn signedIn) {
        this.programmes = programmes;
        this.signedIn = signedIn;
        names = new RuleNames(courses.list(null, null), programmes.list(), regions);
        heading(getTranslation("programmes.title"));
        say(getTranslation("programmes.text"));
        if (signedIn.may(Permission.PROGRAMME_WRITE)) {
            var create =
                    new Button(getTranslation("programmes.create"), _ -> new NewDialog().open());
            create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(create);
        }
        panel.addClassNames("panel", "fill");
        panel.getStyle().set("margin-top", "12px");
        content(segments, panel);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var writes = signedIn.may(Permission.PROGRAMME_WRITE);
        var drafts =
                writes && ProgrammeNavigation.isDrafts(event.getLocation().getQueryParameters());
        segments.setVisible(writes);
        segments.show(drafts);
        panel.removeAll();
        panel.add(drafts ? drafts() : published());
    }

    private Component published() {
        var grid = new ListGrid<ProgrammeSummary>();
        style(grid, "programmes.empty");
        grid.addComponentColumn(one -> ProgrammeNavigation.link(one.title(), one.code()))
                .setHeader(getTranslation("decisions.programme"))
                .setWidth("240px")
                .setFlexGrow(2);
        grid.addColumn(ProgrammeSummary::authority)
                .setHeader(getTranslation("programme.authority"));
        grid.addColumn(one -> names.region(one.region()))
                .setHeader(getTranslation("programme.region"));
        grid.addColumn(one -> ProgrammeHead.period(one.from(), one.until()))
                .setHeader(getTranslation("programme.period"))
                .setWidth("210px")
                .setFlexGrow(0);
        grid.addColumn(one -> getTranslation("courses.version", one.version()))
                .setHeader(getTranslation("decision.version"))
                .setWidth("110px")
                .setFlexGrow(0);
        grid.addComponentColumn(one ->
                        one.example()
                                ? new Badge(getTranslation("programme.example"), Badge.Tone.GOLD)
                                : new Div())
                .setHeader(getTranslation("programme.kind"))
                .setWidth("100px")
                .setFlexGrow(0);
        grid.setItems(programmes.list());
        return grid;
    }

    private Component drafts() {
        var grid = new ListGrid<ProgrammeDraft>();
        style(grid, "programmes.drafts.empty");
        grid.addComponentColumn(one ->
                        ProgrammeNavigation.draft(one.document().title(), one.document().code()))
                .setHeader(getTranslation("decisions.programme"))
                .setWidth("240px")
                .setFlexGrow(2);
        grid.addColumn(one -> names.region(one.document().region()))
                .setHeader(getTranslation("programme.region"));
        grid.addColumn(one -> one.mine() ? getTranslation("courses.me") : one.author())
                .setHeader(getTranslation("courses.author"));
        grid.addColumn(one -> Figures.dayAndTime(one.updatedAt()))
                .setHeader(getTranslation("courses.updated"))
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addComponentColumn(one -> new DraftBadge(one))
                .setHeader(getTranslation("decisions.state"))
                .setWidth("170px")
                .setFlexGrow(0);
        grid.setItems(programmes.drafts());
        return grid;
    }

    private void style(Grid<?> grid, String empty) {
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(getTranslation(empty));
    }
}
