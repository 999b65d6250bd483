package org.xiangxue.console.household;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.xiangxue.contract.household.HouseholdId;

/** Ways to the registry. */
public final class HouseholdNavigation {

    private HouseholdNavigation() {}

    public static void to(HouseholdId household) {
        UI.getCurrent().navigate(HouseholdView.class, parameters(household));
    }

    public static RouterLink link(String text, HouseholdId household) {
        return new RouterLink(text, HouseholdView.class, parameters(household));
    }

    static void toList(HouseholdFilter filter) {
        UI.getCurrent().navigate(HouseholdListView.class, filter.query());
    }

    public static RouterLink list(String text) {
        return new RouterLink(text, HouseholdListView.class);
    }

    private static RouteParameters parameters(HouseholdId household) {
        return new RouteParameters("id", household.toString());
    }
}
