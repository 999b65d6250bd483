package org.xiangxue.console.course;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.xiangxue.contract.course.CourseId;

/** Ways to courses. */
public final class CourseNavigation {

    static final String SHOW = "show";
    static final String PUBLISHED = "published";

    private CourseNavigation() {}

    public static RouterLink link(String text) {
        return new RouterLink(text, CourseListView.class);
    }

    public static RouterLink link(String text, CourseId id) {
        return new RouterLink(text, CourseView.class, parameters(id));
    }

    static void toList(boolean published) {
        UI.getCurrent()
                .navigate(
                        CourseListView.class,
                        published ? QueryParameters.of(SHOW, PUBLISHED) : QueryParameters.empty());
    }

    static void to(CourseId id) {
        UI.getCurrent().navigate(CourseView.class, parameters(id));
    }

    private static RouteParameters parameters(CourseId id) {
        return new RouteParameters("id", id.toString());
    }
}
