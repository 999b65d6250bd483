package org.xiangxue.server.region;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.xiangxue.contract.region.RegionSummary;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Public;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/regions")
class RegionController {

    private static final CacheControl CACHE =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final RegionQueries queries;
    private final Regions regions;

    RegionController(RegionQueries queries, Regions regions) {
        this.queries = queries;
        this.regions = regions;
    }

    @GetMapping
    @Public("official reference data without any person")
    Mono<List<RegionSummary>> list(
            @RequestParam(required = false) @Nullable String parent,
            @RequestParam(required = false) @Nullable Integer level,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String within,
            ServerWebExchange exchange) {
        return answer(RegionQuestion.of(parent, level, q, within))
                .filter(list -> isNew(list, exchange));
    }

    @GetMapping("/{code}/path")
    @Public("official reference data without any person")
    Mono<List<RegionSummary>> path(@PathVariable String code, ServerWebExchange exchange) {
        return queries.findPath(RegionQuestion.exact(code))
                .switchIfEmpty(Mono.defer(() -> unknown(code)))
                .filter(list -> isNew(list, exchange));
    }

    private Mono<List<RegionSummary>> answer(RegionQuestion question) {
        return switch (question) {
            case RegionQuestion.Provinces _ -> queries.provinces();
            case RegionQuestion.Children(var parent) ->
                    regions.get(parent.value()).then(queries.children(parent));
            case RegionQuestion.Search(var name, var within) -> queries.search(name, within);
        };
    }

    /** A padded code is told apart from one that nobody has ever had. */
    private static <T> Mono<T> unknown(String code) {
        return Problem.notFound("region", RegionCode.parse("code", code, null)).asMono();
    }

    /**
     * Sets the headers of a cacheable answer; false when the caller has it already and gets 304.
     */
    private static boolean isNew(List<RegionSummary> list, ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().setCacheControl(CACHE);
        return !exchange.checkNotModified(RegionEtag.of(list));
    }
}
