package org.xiangxue.server.learning.progress;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangxue.server.learning.facts.Everybody;
import org.xiangxue.server.platform.check.Recount;
import reactor.core.publisher.Mono;

/** Finds the moments of all completions again, learner by learner. */
@Component
class CompletionRecount implements Recount {

    private final Everybody everybody;
    private final CompletionCheck check;

    CompletionRecount(Everybody everybody, CompletionCheck check) {
        this.everybody = everybody;
        this.check = check;
    }

    @Override
    public String kind() {
        return "completion";
    }

    @Override
    public Mono<List<String>> differences() {
        return everybody.differences(check::differences);
    }
}
