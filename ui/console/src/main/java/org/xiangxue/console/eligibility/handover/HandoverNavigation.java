package org.xiangxue.console.eligibility.handover;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xiangxue.console.component.Address;
import org.xiangxue.contract.eligibility.handover.ReceiverId;

/** Ways to the receiving systems. */
final class HandoverNavigation {

    private static final String RECEIVER = "receiver";

    private HandoverNavigation() {}

    /**
     * @param open the system that is shown beside; null for none
     */
    static void to(@Nullable ReceiverId open) {
        UI.getCurrent().navigate(ReceiverListView.class, query(open));
    }

    static RouterLink link(String text, ReceiverId open) {
        var link = new RouterLink(text, ReceiverListView.class);
        link.setQueryParameters(query(open));
        return link;
    }

    static Optional<ReceiverId> open(QueryParameters query) {
        return Address.of(query).id(RECEIVER, ReceiverId::of);
    }

    private static QueryParameters query(@Nullable ReceiverId open) {
        return Address.saying().with(RECEIVER, open).query();
    }
}
