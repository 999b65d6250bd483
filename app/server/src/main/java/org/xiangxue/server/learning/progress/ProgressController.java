package org.xiangxue.server.learning.progress;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiangxue.contract.learning.MyProgress;
import org.xiangxue.server.platform.security.Caller;
import org.xiangxue.server.platform.security.LearnerOnly;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/me/progress")
class ProgressController {

    private final ProgressPage page;

    ProgressController(ProgressPage page) {
        this.page = page;
    }

    @GetMapping
    @LearnerOnly
    Mono<MyProgress> mine(Caller.Learner learner) {
        return page.of(learner);
    }
}
