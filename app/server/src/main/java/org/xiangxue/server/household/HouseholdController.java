package org.xiangxue.server.household;

import jakarta.validation.Valid;
import java.util.List;
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
import org.xiangxue.contract.household.HouseholdDetail;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.HouseholdStatus;
import org.xiangxue.contract.household.HouseholdSummary;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.contract.household.RevealField;
import org.xiangxue.contract.household.RevealedField;
import org.xiangxue.server.platform.Limits;
import org.xiangxue.server.platform.security.Caller;
import org.xiangxue.server.platform.security.Requires;
import org.xiangxue.server.platform.security.Scope;
import org.xiangxue.server.region.RegionCode;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/households")
class HouseholdController {

    private final HouseholdService service;

    HouseholdController(HouseholdService service) {
        this.service = service;
    }

    @GetMapping
    @Requires(Permission.HOUSEHOLD_READ)
    Mono<Keyset<HouseholdSummary>> list(
            Scope scope,
            @RequestParam String region,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable HouseholdStatus status,
            @RequestParam(required = false) @Nullable Boolean monitored,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam int limit) {
        var code = RegionCode.parse("region", region, null).value();
        return service.list(
                scope.within(code),
                code,
                new HouseholdFilter(q, status, monitored),
                HouseholdPlace.parse(after),
                Limits.page(limit));
    }

    @GetMapping("/{id}")
    @Requires(Permission.HOUSEHOLD_READ)
    Mono<HouseholdDetail> get(Caller.Staff caller, Scope scope, @PathVariable HouseholdId id) {
        return service.get(scope, revealing(caller), id);
    }

    @PostMapping("/{id}/members/{person}/reveal")
    @Requires(Permission.HOUSEHOLD_REVEAL)
    Mono<RevealedField> reveal(
            Scope scope,
            @PathVariable HouseholdId id,
            @PathVariable PersonId person,
            @Valid @RequestBody RevealField request) {
        return service.reveal(scope, id, person, request);
    }

    private static Scope revealing(Caller.Staff caller) {
        return caller.may(Permission.HOUSEHOLD_REVEAL)
                ? caller.scope(Permission.HOUSEHOLD_REVEAL)
                : new Scope(caller.actor(), List.of());
    }
}
