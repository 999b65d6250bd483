package org.xiangxue.console.eligibility.decision;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        var state = query.getSingleParameter("state");
        return new DecisionFilter(
                query.getSingleParameter("region")
                        .filter(code -> code.matches("\\d{2,12}"))
                        .orElse(null),
                query.getSingleParameter("programme").orElse(null),
                state.isEmpty() ? DecisionState.PROPOSED : state(state.get()),
                state.isEmpty()
                        ? Truth.MET
                        : query.getSingleParameter("outcome")
                                .flatMap(DecisionFilter::outcome)
                                .orElse(null),
                query.getSingleParameter("decision").flatMap(DecisionFilter::id).orElse(null));
    }

    QueryParameters query() {
        Map<String, String> said = new LinkedHashMap<>();
        Optional.ofNullable(region).ifPresent(code -> said.put("region", code));
        Optional.ofNullable(programme).ifPresent(code -> said.put("programme", code));
        if (state != DecisionState.PROPOSED || outcome != Truth.MET) {
            said.put("state", state == null ? ALL : state.name());
            Optional.ofNullable(outcome).ifPresent(one -> said.put("outcome", one.name()));
        }
        Optional.ofNullable(open).ifPresent(id -> said.put("decision", id.toString()));
        return QueryParameters.simple(said);
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

    private static @Nullable DecisionState state(String text) {
        return Arrays.stream(DecisionState.values())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static Optional<Truth> outcome(String text) {
        return Arrays.stream(Truth.values()).filter(one -> one.name().equals(text)).findFirst();
    }

    private static Optional<DecisionId> id(String text) {
        try {
            return Optional.of(DecisionId.of(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
