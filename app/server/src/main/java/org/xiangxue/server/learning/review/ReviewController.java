package org.xiangxue.server.learning.review;

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
import org.xiangxue.contract.learning.CloseFlag;
import org.xiangxue.contract.learning.EvidenceFlag;
import org.xiangxue.contract.learning.HeldEvidence;
import org.xiangxue.server.learning.review.ReviewQueries.FlagPosition;
import org.xiangxue.server.learning.review.ReviewQueries.HeldPosition;
import org.xiangxue.server.platform.Limits;
import org.xiangxue.server.platform.security.Requires;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/evidence-reviews")
class ReviewController {

    private final ReviewLists lists;
    private final ReviewService service;

    ReviewController(ReviewLists lists, ReviewService service) {
        this.lists = lists;
        this.service = service;
    }

    @GetMapping("/flags")
    @Requires(Permission.EVIDENCE_REVIEW)
    Mono<Keyset<EvidenceFlag>> flags(
            Scope scope,
            @RequestParam String region,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam int limit) {
        var area = scope.within(region);
        var page = Limits.page(limit);
        var position = FlagPosition.of(after);
        return service.listed(area, "flags", region).then(lists.flags(area, position, page));
    }

    @PostMapping("/flags/{id}/closure")
    @Requires(Permission.EVIDENCE_REVIEW)
    Mono<Void> close(Scope scope, @PathVariable UUID id, @Valid @RequestBody CloseFlag request) {
        return service.close(scope, id, request.reason());
    }

    @GetMapping("/held")
    @Requires(Permission.EVIDENCE_REVIEW)
    Mono<Keyset<HeldEvidence>> held(
            Scope scope,
            @RequestParam String region,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam int limit) {
        var area = scope.within(region);
        var page = Limits.page(limit);
        var position = HeldPosition.of(after);
        return service.listed(area, "held", region).then(lists.held(area, position, page));
    }

    @PostMapping("/held/{id}/release")
    @Requires(Permission.EVIDENCE_REVIEW)
    Mono<Void> release(Scope scope, @PathVariable UUID id) {
        return service.release(scope, id);
    }
}
