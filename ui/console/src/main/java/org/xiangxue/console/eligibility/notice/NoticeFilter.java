package org.xiangxue.console.eligibility.notice;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.eligibility.notice.NoticeId;

/**
 * What the address bar says about the notices.
 *
 * @param region null for the account's own area
 * @param open the notice that is shown beside, null for none
 */
record NoticeFilter(@Nullable String region, @Nullable NoticeId open) {

    static NoticeFilter of(QueryParameters query) {
        return new NoticeFilter(
                query.getSingleParameter("region")
                        .filter(code -> code.matches("\\d{2,12}"))
                        .orElse(null),
                query.getSingleParameter("notice").flatMap(NoticeFilter::id).orElse(null));
    }

    QueryParameters query() {
        Map<String, String> said = new LinkedHashMap<>();
        Optional.ofNullable(region).ifPresent(code -> said.put("region", code));
        Optional.ofNullable(open).ifPresent(id -> said.put("notice", id.toString()));
        return QueryParameters.simple(said);
    }

    NoticeFilter showing(@Nullable NoticeId id) {
        return new NoticeFilter(region, id);
    }

    /** Whether only the notice beside differs. */
    boolean samePage(@Nullable NoticeFilter other) {
        return other != null && showing(null).equals(other.showing(null));
    }

    private static Optional<NoticeId> id(String text) {
        try {
            return Optional.of(NoticeId.of(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
