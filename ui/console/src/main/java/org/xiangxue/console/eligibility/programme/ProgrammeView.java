package org.xiangxue.console.eligibility.programme;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import org.xiangxue.console.component.Badge;
import org.xiangxue.console.component.Page;
import org.xiangxue.console.eligibility.rule.RuleNames;
import org.xiangxue.console.eligibility.rule.RuleTree;
import org.xiangxue.console.shell.MainLayout;
import org.xiangxue.console.shell.Needs;
import org.xiangxue.console.shell.SignedIn;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.course.CourseApi;
import org.xiangxue.contract.eligibility.ProgrammeApi;
import org.xiangxue.contract.region.RegionApi;

/** A published programme, its rule as a tree in plain words. */
@Route(value = "programmes/:code", layout = MainLayout.class)
@Needs({Permission.DECISION_READ, Permission.PROGRAMME_WRITE})
class ProgrammeView extends Page implements BeforeEnterObserver {

    private final transient ProgrammeApi programmes;
    private final transient SignedIn signedIn;
    private final transient CourseApi courses;
    private final transient RegionApi regions;
    private final Div columns = new Div();

    ProgrammeView(
            ProgrammeApi programmes, CourseApi courses, RegionApi regions, SignedIn signedIn) {
        this.programmes = programmes;
        this.courses = courses;
        this.regions = regions;
        this.signedIn = signedIn;
        columns.addClassName("columns");
        content(columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var code = event.getRouteParameters().get("code").orElseThrow(NotFoundException::new);
        var document = programmes.get(code);
        var all = programmes.list();
        var published =
                all.stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
        var names = new RuleNames(courses.list(null, null), all, regions);
        heading(document.title());
        crumbs(
                ProgrammeNavigation.list(getTranslation("nav.programmes")),
                new Span(document.title()));
        if (document.example()) {
            besideHeading(new Badge(getTranslation("programme.example"), Badge.Tone.GOLD));
        }
        if (signedIn.may(Permission.PROGRAMME_WRITE) && signedIn.covers(document.region())) {
            var change =
                    new Button(
                            getTranslation("programme.change"),
                            _ -> ProgrammeNavigation.toDraft(code, null));
            change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(change);
        }
        columns.removeAll();
        columns.add(
                panel("programme.rule", new RuleTree(document.rule(), names)),
                panel("programme.about", new ProgrammeHead(document, published, names)));
    }

    private Component panel(String title, Component body) {
        var head = new Div(new H2(getTranslation(title)));
        head.addClassName("panel-head");
        var panel = new Div(head, body);
        panel.addClassName("panel");
        return panel;
    }
}
