package org.xiangxue.server.media.upload;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xiangxue.server.platform.jobs.Sweep;
import reactor.core.publisher.Mono;

/** Forgets uploads that were given up, and hands on those that are whole and were left lying. */
@Component
class UploadSweep implements Sweep {

    private static final Logger log = LoggerFactory.getLogger(UploadSweep.class);
    private static final int AT_ONCE = 100;

    private final UploadRepository repository;
    private final UploadService uploads;
    private final Finish finish;
    private final Clock clock;

    UploadSweep(UploadRepository repository, UploadService uploads, Finish finish, Clock clock) {
        this.repository = repository;
        this.uploads = uploads;
        this.finish = finish;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "uploads-left-behind";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public Mono<Void> run() {
        return repository
                .leftBehind(clock.instant(), AT_ONCE)
                .flatMapIterable(found -> found)
                .concatMap(
                        upload -> settle(upload).onErrorResume(failure -> report(upload, failure)))
                .then();
    }

    private Mono<Void> settle(Upload upload) {
        return upload.complete() && !upload.finished()
                ? finish.whole(upload.id())
                : uploads.claimExpired(upload.id()).flatMap(finish::giveUp);
    }

    private static Mono<Void> report(Upload upload, Throwable failure) {
        log.atWarn().setCause(failure).addKeyValue("upload", upload.id()).log("upload not settled");
        return Mono.empty();
    }
}
