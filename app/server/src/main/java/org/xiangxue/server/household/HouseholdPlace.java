package org.xiangxue.server.household;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xiangxue.server.platform.Problem;

/** Where a page of households ends: the order is by village and id. */
record HouseholdPlace(String village, UUID id) {

    static final HouseholdPlace START = new HouseholdPlace("", new UUID(0, 0));

    static HouseholdPlace parse(@Nullable String after) {
        if (after == null) {
            return START;
        }
        var colon = after.indexOf(':');
        try {
            return new HouseholdPlace(
                    after.substring(0, Math.max(colon, 0)),
                    UUID.fromString(after.substring(colon + 1)));
        } catch (IllegalArgumentException malformed) {
            throw Problem.invalid("after", "PLACE", "take it from 'next' of the page before")
                    .asException();
        }
    }

    @Override
    public String toString() {
        return village + ":" + id;
    }
}
