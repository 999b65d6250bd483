package org.xiangxue.console.coverage;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        return new CoverageFilter(
                query.getSingleParameter("region")
                        .filter(code -> code.matches("\\d{2,12}"))
                        .orElse(null),
                query.getSingleParameter("on").flatMap(CoverageFilter::day).orElse(null),
                query.getSingleParameter("course").orElse(null),
                query.getSingleParameter("of")
                        .flatMap(CoverageFilter::measure)
                        .orElse(Measure.HOUSEHOLDS),
                query.getSingleParameter("list")
                        .filter(code -> code.matches("\\d{2,12}"))
                        .orElse(null),
                query.getSingleParameter("monitored").isPresent());
    }

    QueryParameters query() {
        Map<String, String> said = new LinkedHashMap<>();
        Optional.ofNullable(region).ifPresent(code -> said.put("region", code));
        Optional.ofNullable(on).ifPresent(day -> said.put("on", day.toString()));
        Optional.ofNullable(course).ifPresent(slug -> said.put("course", slug));
        if (measure != Measure.HOUSEHOLDS) {
            said.put("of", measure.name());
        }
        Optional.ofNullable(list).ifPresent(code -> said.put("list", code));
        if (monitored) {
            said.put("monitored", "yes");
        }
        return QueryParameters.simple(said);
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

    private static Optional<Measure> measure(String text) {
        return Arrays.stream(Measure.values()).filter(one -> one.name().equals(text)).findFirst();
    }
}
