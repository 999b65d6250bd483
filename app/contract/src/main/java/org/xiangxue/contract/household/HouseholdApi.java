package org.xiangxue.contract.household;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.xiangxue.contract.Keyset;

/** The registry, within the caller's area. Names are full or masked as the role may see them. */
@HttpExchange("/api/v1/households")
public interface HouseholdApi {

    /**
     * @param q part of a name, a registry number or a learning number
     * @param status null for all
     */
    @GetExchange
    Keyset<HouseholdSummary> list(
            @RequestParam String region,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable HouseholdStatus status,
            @RequestParam(required = false) @Nullable Boolean monitored,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam int limit);

    @GetExchange("/{id}")
    HouseholdDetail get(@PathVariable HouseholdId id);

    /** One masked field in clear. Asks for a purpose and lands in the audit log. */
    @PostExchange("/{id}/members/{person}/reveal")
    RevealedField reveal(
            @PathVariable HouseholdId id,
            @PathVariable PersonId person,
            @RequestBody RevealField request);
}
