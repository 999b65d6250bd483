package org.xiangxue.server.course.shipped;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import org.xiangxue.server.media.Films;
import org.xiangxue.server.platform.jobs.Sweep;
import reactor.core.publisher.Mono;

/** Publishes shipped courses again once all their films are ready, with them. */
@Component
class ShippedFilmsSweep implements Sweep {

    private final ShippedImport courses;
    private final Films films;
    private final AtomicBoolean settled = new AtomicBoolean();

    ShippedFilmsSweep(ShippedImport courses, Films films) {
        this.courses = courses;
        this.films = films;
    }

    @Override
    public String name() {
        return "shipped-films";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(20);
    }

    @Override
    public Mono<Void> run() {
        return films.isWorking(ShippedImport.AUTHOR).flatMap(this::settle);
    }

    private Mono<Void> settle(boolean working) {
        return !working && settled.compareAndSet(false, true) ? courses.run() : Mono.empty();
    }
}
