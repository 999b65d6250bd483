package org.xiangxue.contract.learning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.xiangxue.contract.Keyset;

/** Evidence that waits for a person: flags and held pieces of an official's area. */
@HttpExchange("/api/v1/evidence-reviews")
public interface ReviewApi {

    @GetExchange("/flags")
    Keyset<EvidenceFlag> flags(
            @RequestParam String region,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam int limit);

    @PostExchange("/flags/{id}/closure")
    void close(@PathVariable UUID id, @RequestBody CloseFlag request);

    @GetExchange("/held")
    Keyset<HeldEvidence> held(
            @RequestParam String region,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam int limit);

    /** The piece counts from now on, at the time that it names. */
    @PostExchange("/held/{id}/release")
    void release(@PathVariable UUID id);
}
