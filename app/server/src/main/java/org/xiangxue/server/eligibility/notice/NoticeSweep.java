package org.xiangxue.server.eligibility.notice;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.xiangxue.server.platform.jobs.Sweep;
import reactor.core.publisher.Mono;

@Component
class NoticeSweep implements Sweep {

    private final NoticeService notices;

    NoticeSweep(NoticeService notices) {
        this.notices = notices;
    }

    @Override
    public String name() {
        return "notices-taken-down";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public Mono<Void> run() {
        return notices.takeDown();
    }
}
