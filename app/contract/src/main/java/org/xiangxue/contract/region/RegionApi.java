package org.xiangxue.contract.region;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Administrative areas; anyone may read them. */
@HttpExchange("/api/v1/regions")
public interface RegionApi {

    /**
     * Children of {@code parent}, or the areas whose name contains {@code q}; without either the
     * provinces. At most 200, ordered by code.
     *
     * @param level only for a padded {@code parent}: the level that its author meant (1 to 5)
     * @param within limits a search to the area below this code
     */
    @GetExchange
    List<RegionSummary> list(
            @RequestParam(required = false) @Nullable String parent,
            @RequestParam(required = false) @Nullable Integer level,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String within);

    /** The area and those above it, province first. */
    @GetExchange("/{code}/path")
    List<RegionSummary> path(@PathVariable String code);
}
