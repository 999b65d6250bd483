package org.xiangxue.server.household.correction;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.household.ApplyCorrection;
import org.xiangxue.contract.household.Correction;
import org.xiangxue.contract.household.CorrectionChoices;
import org.xiangxue.contract.household.CorrectionId;
import org.xiangxue.contract.household.CorrectionState;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.ProposeCorrection;
import org.xiangxue.contract.household.RefuseCorrection;
import org.xiangxue.server.household.correction.CorrectionQueries.Asked;
import org.xiangxue.server.household.roster.Column;
import org.xiangxue.server.platform.Limits;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Caller;
import org.xiangxue.server.platform.security.Requires;
import org.xiangxue.server.platform.security.Scope;
import org.xiangxue.server.region.RegionCode;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1")
class CorrectionController {

    /** Is a change of its own, with its day. */
    private static final String DEAD = "死亡";

    private static final CorrectionChoices CHOICES =
            new CorrectionChoices(
                    Column.RELATION.allowed(),
                    Column.SEX.allowed(),
                    Column.EDUCATION.allowed(),
                    Column.HEALTH.allowed().stream().filter(word -> !word.equals(DEAD)).toList(),
                    Column.LABOUR.allowed(),
                    Column.STATUS.allowed(),
                    Column.MONITORING.allowed());

    private final CorrectionService service;

    CorrectionController(CorrectionService service) {
        this.service = service;
    }

    @PostMapping("/households/{household}/corrections")
    @Requires(Permission.CORRECTION_PROPOSE)
    Mono<Correction> propose(
            Caller.Staff caller,
            Scope scope,
            @PathVariable HouseholdId household,
            @Valid @RequestBody ProposeCorrection request) {
        return service.propose(scope, caller, household, request);
    }

    @GetMapping("/corrections/choices")
    @Requires(Permission.CORRECTION_PROPOSE)
    Mono<CorrectionChoices> choices() {
        return Mono.just(CHOICES);
    }

    @GetMapping("/corrections")
    @Requires(Permission.CORRECTION_READ)
    Mono<Keyset<Correction>> list(
            Scope scope,
            @RequestParam String region,
            @RequestParam(required = false) @Nullable CorrectionState state,
            @RequestParam(required = false) @Nullable HouseholdId household,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam int limit) {
        var code = RegionCode.parse("region", region, null).value();
        return service.list(
                scope.within(code),
                new Asked(code, state, household),
                place(after),
                Limits.page(limit));
    }

    @GetMapping("/corrections/{id}")
    @Requires(Permission.CORRECTION_READ)
    Mono<Correction> get(Scope scope, @PathVariable CorrectionId id) {
        return service.get(scope, id);
    }

    @PostMapping("/corrections/{id}/application")
    @Requires(Permission.CORRECTION_DECIDE)
    Mono<Correction> apply(
            Caller.Staff caller,
            Scope scope,
            @PathVariable CorrectionId id,
            @Valid @RequestBody ApplyCorrection request) {
        return service.apply(scope, caller, id, request.standing(), request.reason());
    }

    @PostMapping("/corrections/{id}/refusal")
    @Requires(Permission.CORRECTION_DECIDE)
    Mono<Correction> refuse(
            Caller.Staff caller,
            Scope scope,
            @PathVariable CorrectionId id,
            @Valid @RequestBody RefuseCorrection request) {
        return service.refuse(scope, caller, id, request.reason());
    }

    @PostMapping("/corrections/{id}/withdrawal")
    @Requires(Permission.CORRECTION_PROPOSE)
    Mono<Correction> withdraw(Caller.Staff caller, Scope scope, @PathVariable CorrectionId id) {
        return service.withdraw(scope, caller, id);
    }

    private static @Nullable UUID place(@Nullable String after) {
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException malformed) {
            throw Problem.invalid("after", "PLACE", "take it from 'next' of the page before")
                    .asException();
        }
    }
}
