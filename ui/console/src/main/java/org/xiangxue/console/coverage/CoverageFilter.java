package org.xiangxue.console.coverage;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xiangxue.console.component.Address;

/**
 * All that the address bar says about the page.
 *
 * @param region null for the account's own area
 * @param on null for today
 * @param course slug, null for any course
 * @param list the area whose uncovered households are shown beside, null for none
 * @param monitored only monitored households in that list
 */
record CoverageFilter(
        @Nullable String region,
        @Nullable LocalDate on,
        @Nullable String course,
        Measure measure,
        @Nullable String list,
        boolean monitored) {

    static CoverageFilter of(QueryParameters query) {
        var address = Address.of(query);
        return new CoverageFilter(
                address.region("region").orElse(null),
                address.text("on").flatMap(CoverageFilter::day).orElse(null),
                address.text("course").orElse(null),
                address.choice("of", Measure.class).orElse(Measure.HOUSEHOLDS),
                address.region("list").orElse(null),
                address.says("monitored"));
    }

    QueryParameters query() {
        return Address.saying()
                .with("region", region)
                .with("on", on)
                .with("course", course)
                .with("of", measure == Measure.HOUSEHOLDS ? null : measure)
                .with("list", list)
                .with("monitored", monitored ? "yes" : null)
                .query();
    }

    CoverageFilter inRegion(String code) {
        return new CoverageFilter(code, on, course, measure, null, false);
    }

    CoverageFilter onDay(@Nullable LocalDate day) {
        return new CoverageFilter(region, day, course, measure, list, monitored);
    }

    CoverageFilter forCourse(@Nullable String slug) {
        return new CoverageFilter(region, on, slug, measure, list, monitored);
    }

    CoverageFilter of(Measure next) {
        return new CoverageFilter(region, on, course, next, list, monitored);
    }

    CoverageFilter listing(@Nullable String area, boolean onlyMonitored) {
        return new CoverageFilter(region, on, course, measure, area, area != null && onlyMonitored);
    }

    /** Whether only the list beside differs. */
    boolean samePage(@Nullable CoverageFilter other) {
        return other != null && listing(null, false).equals(other.listing(null, false));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
