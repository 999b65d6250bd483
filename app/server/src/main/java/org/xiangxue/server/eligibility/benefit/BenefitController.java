package org.xiangxue.server.eligibility.benefit;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiangxue.contract.eligibility.decision.Benefit;
import org.xiangxue.server.platform.security.Caller;
import org.xiangxue.server.platform.security.LearnerOnly;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/me/benefits")
class BenefitController {

    private final Benefits benefits;

    BenefitController(Benefits benefits) {
        this.benefits = benefits;
    }

    @GetMapping
    @LearnerOnly
    Mono<List<Benefit>> mine(Caller.Learner learner) {
        return benefits.of(learner);
    }
}
