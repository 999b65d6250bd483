package org.xiangxue.console.eligibility.notice;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouterLink;

/** Ways to the notices of the own area, and to the challenges. */
public final class NoticeNavigation {

    private NoticeNavigation() {}

    static void to(NoticeFilter filter) {
        UI.getCurrent().navigate(NoticeListView.class, filter.query());
    }

    static RouterLink link(String text, NoticeFilter filter) {
        var link = new RouterLink(text, NoticeListView.class);
        link.setQueryParameters(filter.query());
        return link;
    }

    static void to(CaseFilter filter) {
        UI.getCurrent().navigate(CaseListView.class, filter.query());
    }

    static RouterLink link(String text, CaseFilter filter) {
        var link = new RouterLink(text, CaseListView.class);
        link.setQueryParameters(filter.query());
        return link;
    }

    /** Objections and appeals that wait for an answer. */
    public static RouterLink cases(String text) {
        return link(text, CaseFilter.OPEN);
    }
}
