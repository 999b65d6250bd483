package org.xiangxue.console.evidence;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;

/** Ways to what waits for a person. */
public final class EvidenceNavigation {

    static final String LIST = "list";
    static final String HELD = "held";

    private EvidenceNavigation() {}

    public static RouterLink flags(String text) {
        return new RouterLink(text, EvidenceView.class);
    }

    public static RouterLink held(String text) {
        var link = flags(text);
        link.setQueryParameters(QueryParameters.of(LIST, HELD));
        return link;
    }

    static void to(boolean held) {
        UI.getCurrent()
                .navigate(
                        EvidenceView.class,
                        held ? QueryParameters.of(LIST, HELD) : QueryParameters.empty());
    }
}
