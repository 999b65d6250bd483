package org.xiangxue.console.roster;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.xiangxue.contract.household.ImportId;

/** Ways to the imports. */
public final class ImportNavigation {

    private ImportNavigation() {}

    public static RouterLink link(String text) {
        return new RouterLink(text, ImportListView.class);
    }

    static RouterLink link(String text, ImportId id) {
        return new RouterLink(text, ImportView.class, parameters(id));
    }

    static void to(ImportId id) {
        UI.getCurrent().navigate(ImportView.class, parameters(id));
    }

    private static RouteParameters parameters(ImportId id) {
        return new RouteParameters("id", id.toString());
    }
}
