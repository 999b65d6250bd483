package org.xiangxue.console.household;

import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.household.HouseholdStatus;

/** The choices of the standing filter. */
enum Standing {
    ALL(null),
    MONITORED(null),
    REGISTERED(HouseholdStatus.REGISTERED),
    LIFTED(HouseholdStatus.LIFTED),
    GENERAL(HouseholdStatus.GENERAL);

    private final @Nullable HouseholdStatus status;

    Standing(@Nullable HouseholdStatus status) {
        this.status = status;
    }

    static Standing of(HouseholdFilter filter) {
        var status = filter.status();
        if (status == null) {
            return filter.monitored() ? MONITORED : ALL;
        }
        return switch (status) {
            case REGISTERED -> REGISTERED;
            case LIFTED -> LIFTED;
            case GENERAL -> GENERAL;
        };
    }

    HouseholdFilter in(HouseholdFilter filter) {
        return filter.of(status, this == MONITORED);
    }

    String key() {
        return switch (this) {
            case ALL -> "filter.all";
            case MONITORED -> "monitored";
            case REGISTERED, LIFTED, GENERAL -> "status." + name();
        };
    }
}
