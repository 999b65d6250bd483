package org.xiangxue.server.platform.jobs;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/** Lets all workers work, from the end of the start to the beginning of the stop. */
@Component
class WorkerRunner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WorkerRunner.class);

    private final List<Worker> workers;
    private volatile @Nullable Disposable running;

    WorkerRunner(List<Worker> workers) {
        this.workers = List.copyOf(workers);
    }

    @Override
    public void start() {
        var lanes =
                workers.stream()
                        .flatMap(worker ->
                                IntStream.range(0, worker.atOnce())
                                        .mapToObj(_ -> lane(worker).subscribe()))
                        .toArray(Disposable[]::new);
        running = Disposables.composite(lanes);
    }

    private static Mono<Void> lane(Worker worker) {
        return Mono.defer(worker::work)
                .onErrorResume(failure -> report(worker, failure))
                .defaultIfEmpty(false)
                .flatMap(worked -> worked ? Mono.empty() : Mono.delay(worker.pause()))
                .repeat()
                .then();
    }

    private static Mono<Boolean> report(Worker worker, Throwable failure) {
        log.atError()
                .setCause(failure)
                .addKeyValue("worker", worker.name())
                .log("work failed, it is taken again");
        return Mono.just(false);
    }

    @Override
    public void stop() {
        var current = running;
        if (current != null) {
            current.dispose();
            running = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
