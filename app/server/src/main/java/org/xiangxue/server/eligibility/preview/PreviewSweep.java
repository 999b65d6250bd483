package org.xiangxue.server.eligibility.preview;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.xiangxue.server.platform.jobs.Sweep;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PreviewSweep implements Sweep {

    private final Previewing previewing;

    PreviewSweep(Previewing previewing) {
        this.previewing = previewing;
    }

    @Override
    public String name() {
        return "rule-previews";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public Mono<Void> run() {
        return previewing
                .waiting()
                .flatMapMany(Flux::fromIterable)
                .concatMap(
                        id -> previewing.step(id).repeat().takeWhile(households -> households > 0))
                .then();
    }
}
