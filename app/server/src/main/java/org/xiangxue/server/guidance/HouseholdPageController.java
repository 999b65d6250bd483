package org.xiangxue.server.guidance;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiangxue.contract.guidance.HouseholdPage;
import org.xiangxue.server.platform.security.Caller;
import org.xiangxue.server.platform.security.LearnerOnly;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/me/household")
class HouseholdPageController {

    private final HouseholdPages pages;

    HouseholdPageController(HouseholdPages pages) {
        this.pages = pages;
    }

    @GetMapping
    @LearnerOnly
    Mono<HouseholdPage> mine(Caller.Learner learner) {
        return pages.of(learner);
    }
}
