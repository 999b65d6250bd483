package org.xiangxue.contract.household;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.xiangxue.contract.Keyset;

/** Changes of the registry: a village clerk asks for them, an official of the area decides. */
@HttpExchange("/api/v1")
public interface CorrectionApi {

    /** The same request again, while it waits, is the same correction. */
    @PostExchange("/households/{household}/corrections")
    Correction propose(@PathVariable HouseholdId household, @RequestBody ProposeCorrection request);

    @GetExchange("/corrections/choices")
    CorrectionChoices choices();

    /**
     * The oldest first while they wait, else the newest first.
     *
     * @param state null for all
     * @param household null for all of the area
     */
    @GetExchange("/corrections")
    Keyset<Correction> list(
            @RequestParam String region,
            @RequestParam(required = false) @Nullable CorrectionState state,
            @RequestParam(required = false) @Nullable HouseholdId household,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam int limit);

    @GetExchange("/corrections/{id}")
    Correction get(@PathVariable CorrectionId id);

    /**
     * Changes the registry as a roster with this one row would. Refused with REGISTRY_CHANGED when
     * the registry no longer says what the caller has seen.
     */
    @PostExchange("/corrections/{id}/application")
    Correction apply(@PathVariable CorrectionId id, @RequestBody ApplyCorrection request);

    @PostExchange("/corrections/{id}/refusal")
    Correction refuse(@PathVariable CorrectionId id, @RequestBody RefuseCorrection request);

    /** By whoever proposed it. */
    @PostExchange("/corrections/{id}/withdrawal")
    Correction withdraw(@PathVariable CorrectionId id);
}
