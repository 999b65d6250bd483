package org.xiangxue.console.coverage;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouterLink;

/** Ways to the coverage of an area. */
public final class CoverageNavigation {

    private CoverageNavigation() {}

    static void to(CoverageFilter filter) {
        UI.getCurrent().navigate(CoverageView.class, filter.query());
    }

    static RouterLink link(String text, CoverageFilter filter) {
        var link = new RouterLink(text, CoverageView.class);
        link.setQueryParameters(filter.query());
        return link;
    }

    /** The own area. */
    public static RouterLink link(String text) {
        return new RouterLink(text, CoverageView.class);
    }
}
