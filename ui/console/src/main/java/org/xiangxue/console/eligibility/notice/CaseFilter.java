package org.xiangxue.console.eligibility.notice;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        return new CaseFilter(
                query.getSingleParameter("region")
                        .filter(code -> code.matches("\\d{2,12}"))
                        .orElse(null),
                state(query.getSingleParameter("state").orElse(CaseState.OPEN.name())),
                query.getSingleParameter("case").flatMap(CaseFilter::id).orElse(null));
    }

    QueryParameters query() {
        Map<String, String> said = new LinkedHashMap<>();
        Optional.ofNullable(region).ifPresent(code -> said.put("region", code));
        if (state != CaseState.OPEN) {
            said.put("state", state == null ? ALL : state.name());
        }
        Optional.ofNullable(open).ifPresent(id -> said.put("case", id.toString()));
        return QueryParameters.simple(said);
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

    private static @Nullable CaseState state(String text) {
        return Arrays.stream(CaseState.values())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static Optional<CaseId> id(String text) {
        try {
            return Optional.of(CaseId.of(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
