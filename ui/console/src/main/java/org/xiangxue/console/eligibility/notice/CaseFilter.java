package org.xiangxue.console.eligibility.notice;

import com.vaadin.flow.router.QueryParameters;
import org.jspecify.annotations.Nullable;
import org.xiangxue.console.component.Address;
import org.xiangxue.contract.eligibility.notice.CaseId;
import org.xiangxue.contract.eligibility.notice.CaseState;

/**
 * What the address bar says about objections and appeals; a bare address asks for the open ones.
 *
 * @param region null for the account's own area
 * @param state null for all
 * @param open the one that is shown beside, null for none
 */
record CaseFilter(@Nullable String region, @Nullable CaseState state, @Nullable CaseId open) {

    static final CaseFilter OPEN = new CaseFilter(null, CaseState.OPEN, null);

    private static final String ALL = "ALL";

    static CaseFilter of(QueryParameters query) {
        var address = Address.of(query);
        return new CaseFilter(
                address.region("region").orElse(null),
                address.says("state")
                        ? address.choice("state", CaseState.class).orElse(null)
                        : CaseState.OPEN,
                address.id("case", CaseId::of).orElse(null));
    }

    QueryParameters query() {
        return Address.saying()
                .with("region", region)
                .with("state", state == CaseState.OPEN ? null : state == null ? ALL : state)
                .with("case", open)
                .query();
    }

    CaseFilter inRegion(@Nullable String code) {
        return new CaseFilter(code, state, null);
    }

    CaseFilter in(@Nullable CaseState next) {
        return new CaseFilter(region, next, null);
    }

    CaseFilter showing(@Nullable CaseId id) {
        return new CaseFilter(region, state, id);
    }

    /** Whether only the one beside differs. */
    boolean samePage(@Nullable CaseFilter other) {
        return other != null && showing(null).equals(other.showing(null));
    }
}
