package org.xiangxue.console.household;

import com.vaadin.flow.router.QueryParameters;
import org.jspecify.annotations.Nullable;
import org.xiangxue.console.component.Address;
import org.xiangxue.contract.household.HouseholdStatus;

/** What the address bar says about the list. */
record HouseholdFilter(
        @Nullable String region,
        @Nullable String words,
        @Nullable HouseholdStatus status,
        boolean monitored) {

    static HouseholdFilter of(QueryParameters query) {
        var address = Address.of(query);
        return new HouseholdFilter(
                address.region("region").orElse(null),
                address.text("q").orElse(null),
                address.choice("status", HouseholdStatus.class).orElse(null),
                address.says("monitored"));
    }

    QueryParameters query() {
        return Address.saying()
                .with("region", region)
                .with("q", words)
                .with("status", status)
                .with("monitored", monitored ? "yes" : null)
                .query();
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
}
