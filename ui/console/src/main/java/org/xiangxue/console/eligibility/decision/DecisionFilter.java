package org.xiangxue.console.eligibility.decision;

import com.vaadin.flow.router.QueryParameters;
import org.jspecify.annotations.Nullable;
import org.xiangxue.console.component.Address;
import org.xiangxue.contract.eligibility.Truth;
import org.xiangxue.contract.eligibility.decision.DecisionId;
import org.xiangxue.contract.eligibility.decision.DecisionState;

/**
 * What the address bar says about the list. A bare address asks for what an official has to do:
 * what meets its rule and waits.
 *
 * @param region null for the account's own area
 * @param programme code, null for all
 * @param state null for all
 * @param outcome null for all
 * @param open the decision that is shown beside, null for none
 */
record DecisionFilter(
        @Nullable String region,
        @Nullable String programme,
        @Nullable DecisionState state,
        @Nullable Truth outcome,
        @Nullable DecisionId open) {

    static final DecisionFilter WAITING =
            new DecisionFilter(null, null, DecisionState.PROPOSED, Truth.MET, null);

    private static final String ALL = "ALL";

    static DecisionFilter of(QueryParameters query) {
        var address = Address.of(query);
        var bare = !address.says("state");
        return new DecisionFilter(
                address.region("region").orElse(null),
                address.text("programme").orElse(null),
                bare ? WAITING.state() : address.choice("state", DecisionState.class).orElse(null),
                bare ? WAITING.outcome() : address.choice("outcome", Truth.class).orElse(null),
                address.id("decision", DecisionId::of).orElse(null));
    }

    QueryParameters query() {
        var bare = state == WAITING.state() && outcome == WAITING.outcome();
        return Address.saying()
                .with("region", region)
                .with("programme", programme)
                .with("state", bare ? null : state == null ? ALL : state)
                .with("outcome", bare ? null : outcome)
                .with("decision", open)
                .query();
    }

    DecisionFilter inRegion(@Nullable String code) {
        return new DecisionFilter(code, programme, state, outcome, null);
    }

    DecisionFilter of(@Nullable String code) {
        return new DecisionFilter(region, code, state, outcome, null);
    }

    DecisionFilter in(@Nullable DecisionState next) {
        return new DecisionFilter(region, programme, next, outcome, null);
    }

    DecisionFilter with(@Nullable Truth next) {
        return new DecisionFilter(region, programme, state, next, null);
    }

    DecisionFilter showing(@Nullable DecisionId id) {
        return new DecisionFilter(region, programme, state, outcome, id);
    }

    /** Whether only the decision beside differs. */
    boolean samePage(@Nullable DecisionFilter other) {
        return other != null && showing(null).equals(other.showing(null));
    }
}
