package org.xiangxue.server.media.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.xiangxue.server.media.admission.RefusedFile;
import org.xiangxue.server.media.ffmpeg.FilmProperties;
import org.xiangxue.server.platform.Blocking;
import org.xiangxue.server.platform.jobs.Worker;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Works on one file: it beats while it does, and lets go when it lost the file to another. */
@Component
class FilmWorker implements Worker {

    private static final Logger log = LoggerFactory.getLogger(FilmWorker.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int LONGEST_DETAIL = 500;

    private final Jobs jobs;
    private final FilmWork work;
    private final FilmProperties films;

    FilmWorker(Jobs jobs, FilmWork work, FilmProperties films) {
        this.jobs = jobs;
        this.work = work;
        this.films = films;
    }

    @Override
    public String name() {
        return "films";
    }

    @Override
    public int atOnce() {
        return films.atOnce();
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public Mono<Boolean> work() {
        return jobs.claim().flatMap(this::work).defaultIfEmpty(false);
    }

    private Mono<Boolean> work(Job job) {
        var done =
                Mono.usingWhen(
                        folder(job),
                        folder ->
                                Mono.firstWithSignal(
                                        work.prepare(job, folder), beating(job, folder)),
                        FilmWorker::remove);
        return done.then()
                .onErrorResume(failure -> settle(job, failure))
                .onErrorResume(Jobs.LostLease.class, _ -> Mono.empty())
                .thenReturn(true);
    }

    private Mono<FilmFolder> folder(Job job) {
        return Blocking.FILMS.call(() -> {
            var path = films.directory().resolve("work").resolve(job.worker().toString());
            return new FilmFolder(
                    Files.createDirectories(path).toAbsolutePath(), new AtomicReference<>(0.0));
        });
    }

    /** Never ends by itself; fails when the file is in other hands, which ends the work. */
    private Mono<Void> beating(Job job, FilmFolder folder) {
        return Flux.interval(films.lease().dividedBy(20))
                .onBackpressureDrop()
                .concatMap(_ -> folder.progress().flatMap(progress -> jobs.beat(job, progress)))
                .then(Mono.never());
    }

    private Mono<Void> settle(Job job, Throwable failure) {
        return switch (failure) {
            case RefusedFile refused -> jobs.refuse(job, refused.reason());
            case Jobs.LostLease lost -> Mono.error(lost);
            default -> {
                log.atWarn()
                        .setCause(failure)
                        .addKeyValue("media", job.id())
                        .addKeyValue("try", job.tries())
                        .log("file not worked on");
                var detail = String.valueOf(failure.getMessage());
                yield jobs.fail(
                        job, detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)));
            }
        };
    }

    private static Mono<Void> remove(FilmFolder folder) {
        return Blocking.FILMS.call(() -> remove(folder.path())).then();
    }

    private static boolean remove(Path path) throws IOException {
        return FileSystemUtils.deleteRecursively(path);
    }
}
