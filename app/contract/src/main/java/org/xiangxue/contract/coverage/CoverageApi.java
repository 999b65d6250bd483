package org.xiangxue.contract.coverage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.xiangxue.contract.Keyset;

@HttpExchange("/api/v1/coverage")
public interface CoverageApi {

    /**
     * Figures of the area and of the areas below it.
     *
     * @param on a day; null for today
     * @param course slug; null for any course
     */
    @GetExchange
    CoverageReport report(
            @RequestParam String region,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String course);

    /**
     * Households in scope of which no member is covered, by village and id. Names as the role may
     * see them.
     */
    @GetExchange("/uncovered")
    Keyset<UncoveredHousehold> uncovered(
            @RequestParam String region,
            @RequestParam(required = false) @Nullable String course,
            @RequestParam(required = false) @Nullable Boolean monitored,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam int limit);

    /** The same list as CSV (UTF-8 with BOM). Asks for a purpose and lands in the audit log. */
    @GetExchange(value = "/uncovered.csv", accept = "text/csv")
    byte[] uncoveredCsv(
            @RequestParam String region,
            @RequestParam(required = false) @Nullable String course,
            @RequestParam String purpose);
}
