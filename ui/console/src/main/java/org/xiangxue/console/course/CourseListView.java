package org.xiangxue.console.course;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.xiangxue.console.component.Figures;
import org.xiangxue.console.component.Icon;
import org.xiangxue.console.component.Page;
import org.xiangxue.console.component.Segments;
import org.xiangxue.console.shell.Door;
import org.xiangxue.console.shell.MainLayout;
import org.xiangxue.console.shell.Needs;
import org.xiangxue.console.shell.SignedIn;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.course.AuthoringApi;
import org.xiangxue.contract.course.CourseApi;
import org.xiangxue.contract.course.CourseSummary;
import org.xiangxue.contract.course.DraftSummary;

/** Own drafts and what waits for review; beside them what villagers see already. */
@Route(value = "courses", layout = MainLayout.class)
@Needs({Permission.COURSE_AUTHOR, Permission.COURSE_PUBLISH})
@Door(order = 40, icon = Icon.COURSE, name = "nav.courses")
class CourseListView extends Page implements BeforeEnterObserver {

    private final transient AuthoringApi authoring;
    private final transient CourseApi courses;
    private final transient Clock clock;
    private final Segments<Boolean> segments =
            new Segments<>(
                    List.of(false, true),
                    published ->
                            getTranslation(published ? "courses.published" : "courses.in-work"),
                    CourseNavigation::toList);
    private final Div panel = new Div();

    CourseListView(AuthoringApi authoring, CourseApi courses, SignedIn signedIn, Clock clock) {
        this.authoring = authoring;
        this.courses = courses;
        this.clock = clock;
        heading(getTranslation("courses.title"));
        if (signedIn.may(Permission.COURSE_AUTHOR)) {
            var create = new Button(getTranslation("courses.create"), _ -> create());
            create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(create);
        }
        segments.getStyle().set("margin", "8px 0 12px");
        panel.addClassNames("panel", "fill");
        content(segments, panel);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var published =
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter(CourseNavigation.SHOW)
                        .filter(CourseNavigation.PUBLISHED::equals)
                        .isPresent();
        segments.show(published);
        panel.removeAll();
        panel.add(published ? published() : drafts());
    }

    private Component drafts() {
        var grid = new Grid<DraftSummary>();
        style(grid, "courses.empty");
        grid.addComponentColumn(one -> CourseNavigation.link(one.title(), one.id()))
                .setHeader(getTranslation("certificates.course"))
                .setFlexGrow(2);
        grid.addColumn(one -> getTranslation("topic." + one.topic().name()))
                .setHeader(getTranslation("courses.topic"));
        grid.addComponentColumn(one -> new DraftBadge(one.state()))
                .setHeader(getTranslation("courses.state"));
        grid.addColumn(one ->
                        Optional.ofNullable(one.published())
                                .map(number -> getTranslation("courses.version", number))
                                .orElse(Figures.NONE))
                .setHeader(getTranslation("courses.published-version"));
        grid.addColumn(one -> one.own() ? getTranslation("courses.me") : one.author())
                .setHeader(getTranslation("courses.author"));
        grid.addColumn(one -> Figures.dayAndTime(one.updatedAt()))
                .setHeader(getTranslation("courses.updated"));
        grid.setItems(query -> authoring.list(query.getOffset(), query.getLimit()).stream());
        return grid;
    }

    private Component published() {
        var grid = new Grid<CourseSummary>();
        style(grid, "courses.published.empty");
        grid.addComponentColumn(
                        one -> {
                            var link = new Anchor("/#/course/" + one.slug(), one.title());
                            link.setRouterIgnore(true);
                            link.setTarget("_blank");
                            return link;
                        })
                .setHeader(getTranslation("certificates.course"))
                .setFlexGrow(2);
        grid.addColumn(one -> getTranslation("topic." + one.topic().name()))
                .setHeader(getTranslation("courses.topic"));
        grid.addColumn(CourseSummary::lessons)
                .setHeader(getTranslation("courses.lessons"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(one -> Math.ceilDiv(one.seconds(), 60))
                .setHeader(getTranslation("courses.minutes"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(one -> getTranslation("courses.version", one.version()))
                .setHeader(getTranslation("courses.published-version"));
        grid.setItems(courses.list(null, null));
        return grid;
    }

    private void style(Grid<?> grid, String empty) {
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(getTranslation(empty));
    }

    private void create() {
        new CreateCourseDialog(
                        Figures.dayOf(clock.instant()),
                        request -> CourseNavigation.to(authoring.create(request).id()))
                .open();
    }
}
