package org.xiangxue.console.household;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;

/** Ways to the corrections of the own area. */
public final class CorrectionNavigation {

    private static final String ALL = "all";

    private CorrectionNavigation() {}

    public static RouterLink link(String text) {
        return new RouterLink(text, CorrectionListView.class);
    }

    static void to(boolean all) {
        UI.getCurrent()
                .navigate(
                        CorrectionListView.class,
                        all ? QueryParameters.of(ALL, "yes") : QueryParameters.empty());
    }

    static boolean isAll(QueryParameters query) {
        return query.getSingleParameter(ALL).isPresent();
    }
}
