package org.xiangxue.console.household;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.household.HouseholdStatus;

/** What the address bar says about the list. */
record HouseholdFilter(
        @Nullable String region,
        @Nullable String words,
        @Nullable HouseholdStatus status,
        boolean monitored) {

    static HouseholdFilter of(QueryParameters query) {
        return new HouseholdFilter(
                query.getSingleParameter("region")
                        .filter(code -> code.matches("\\d{2,12}"))
                        .orElse(null),
                query.getSingleParameter("q").filter(words -> !words.isBlank()).orElse(null),
                query.getSingleParameter("status").flatMap(HouseholdFilter::status).orElse(null),
                query.getSingleParameter("monitored").isPresent());
    }

    QueryParameters query() {
        Map<String, String> said = new LinkedHashMap<>();
        Optional.ofNullable(region).ifPresent(code -> said.put("region", code));
        Optional.ofNullable(words).ifPresent(text -> said.put("q", text));
        Optional.ofNullable(status).ifPresent(one -> said.put("status", one.name()));
        if (monitored) {
            said.put("monitored", "yes");
        }
        return QueryParameters.simple(said);
    }

    HouseholdFilter inRegion(@Nullable String code) {
        return new HouseholdFilter(code, words, status, monitored);
    }

    HouseholdFilter with(@Nullable String text) {
        return new HouseholdFilter(region, text, status, monitored);
    }

    HouseholdFilter of(@Nullable HouseholdStatus next, boolean onlyMonitored) {
        return new HouseholdFilter(region, words, next, onlyMonitored);
    }

    private static Optional<HouseholdStatus> status(String text) {
        return Arrays.stream(HouseholdStatus.values())
                .filter(one -> one.name().equals(text))
                .findFirst();
    }
}
