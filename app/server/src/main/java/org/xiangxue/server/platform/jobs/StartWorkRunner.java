package org.xiangxue.server.platform.jobs;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Does all start work, one after the other, on the starting thread, which is ours to block. */
@Component
@Order(0)
class StartWorkRunner implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(StartWorkRunner.class);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final List<StartWork> works;

    StartWorkRunner(List<StartWork> works) {
        this.works = works.stream().sorted(Comparator.comparingInt(StartWork::order)).toList();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (var work : works) {
            work.run().block(LONGEST);
            log.atDebug().addKeyValue("work", work.name()).log("start work done");
        }
    }
}
