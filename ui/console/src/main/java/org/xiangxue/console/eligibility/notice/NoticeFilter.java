package org.xiangxue.console.eligibility.notice;

import com.vaadin.flow.router.QueryParameters;
import org.jspecify.annotations.Nullable;
import org.xiangxue.console.component.Address;
import org.xiangxue.contract.eligibility.notice.NoticeId;

/**
 * What the address bar says about the notices.
 *
 * @param region null for the account's own area
 * @param open the notice that is shown beside, null for none
 */
record NoticeFilter(@Nullable String region, @Nullable NoticeId open) {

    static NoticeFilter of(QueryParameters query) {
        var address = Address.of(query);
        return new NoticeFilter(
                address.region("region").orElse(null),
                address.id("notice", NoticeId::of).orElse(null));
    }

    QueryParameters query() {
        return Address.saying().with("region", region).with("notice", open).query();
    }

    NoticeFilter showing(@Nullable NoticeId id) {
        return new NoticeFilter(region, id);
    }

    /** Whether only the notice beside differs. */
    boolean samePage(@Nullable NoticeFilter other) {
        return other != null && showing(null).equals(other.showing(null));
    }
}
