package org.xiangxue.console.eligibility.decision;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouterLink;
import org.xiangxue.contract.eligibility.Truth;
import org.xiangxue.contract.eligibility.decision.DecisionId;
import org.xiangxue.contract.eligibility.decision.DecisionState;

/** Ways to the decisions of the own area. */
public final class DecisionNavigation {

    private DecisionNavigation() {}

    static void to(DecisionFilter filter) {
        UI.getCurrent().navigate(DecisionListView.class, filter.query());
    }

    static RouterLink link(String text, DecisionFilter filter) {
        var link = new RouterLink(text, DecisionListView.class);
        link.setQueryParameters(filter.query());
        return link;
    }

    /** What meets its rule and waits for an official. */
    public static RouterLink waiting(String text) {
        return link(text, DecisionFilter.WAITING);
    }

    public static RouterLink held(String text) {
        return link(text, new DecisionFilter(null, null, DecisionState.HELD, null, null));
    }

    /** One decision, whatever has become of it. */
    public static RouterLink link(String text, DecisionId id) {
        return link(text, new DecisionFilter(null, null, null, null, id));
    }

    /** What was worked out anew for a programme in a village, next to what is on hold there. */
    static RouterLink proposed(String text, String programme, String village) {
        return link(
                text,
                new DecisionFilter(village, programme, DecisionState.PROPOSED, (Truth) null, null));
    }
}
