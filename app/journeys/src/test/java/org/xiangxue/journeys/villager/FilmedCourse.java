package org.xiangxue.journeys.villager;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.xiangxue.contract.course.CourseApi;
import org.xiangxue.contract.course.Lesson;
import org.xiangxue.contract.course.PublishedCourse;
import org.xiangxue.contract.media.MediaKind;
import org.xiangxue.journeys.Api;
import org.xiangxue.journeys.Xiangxue;

/**
 * A system with one course to read and one with films, on data of its own; it can be stopped and
 * started again.
 */
final class FilmedCourse implements AutoCloseable {

    private static final Path COURSES = Path.of("../../course-content/courses").toAbsolutePath();
    private static final String TO_READ = "wuguji";
    private static final String SLUG = "tudi-laodong";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path home;
    private final int port = Xiangxue.freePort();
    private Xiangxue system;

    /** Ready, with all its films. */
    FilmedCourse(Path home) throws IOException, InterruptedException {
        this.home = home;
        copy(COURSES.resolve(TO_READ), home.resolve("courses").resolve(TO_READ));
        copy(COURSES.resolve(SLUG), home.resolve("courses").resolve(SLUG));
        // Half of the films are made in half of the time.
        Files.delete(home.resolve("courses").resolve(TO_READ).resolve("recordings.yaml"));
        Files.writeString(
                home.resolve("courses/index.yaml"),
                "v: 1\ncourses:\n  - %s\n  - %s\n".formatted(TO_READ, SLUG));
        this.system = launch();
        awaitFilms();
    }

    Xiangxue system() {
        return system;
    }

    PublishedCourse course() {
        return Api.at(system.site()).client(CourseApi.class).get(SLUG);
    }

    /** Index of the first lesson with a film. */
    static int filmed(PublishedCourse course) {
        var lessons = course.content().lessons();
        return IntStream.range(0, lessons.size())
                .filter(index -> hasFilm(lessons.get(index)))
                .findFirst()
                .orElseThrow();
    }

    void stop() throws InterruptedException {
        system.stop();
    }

    /** On the same data and under the same address. */
    void startAgain() {
        system = launch();
    }

    @Override
    public void close() throws InterruptedException {
        system.stop();
    }

    private Xiangxue launch() {
        var settings =
                Map.of(
                        "XIANGXUE_COURSES_FILMS",
                        "true",
                        "XIANGXUE_COURSES_FOLDER",
                        "file:" + home.resolve("courses") + "/");
        var launched = Xiangxue.launch(settings, home.resolve("data"), port);
        launched.awaitReady();
        return launched;
    }

    /** Films become a new version of the course when all are ready. */
    private void awaitFilms() throws InterruptedException {
        var late = System.nanoTime() + PATIENCE.toNanos();
        while (course().content().lessons().stream().noneMatch(FilmedCourse::hasFilm)) {
            if (System.nanoTime() > late) {
                throw new IllegalStateException("no films; it said " + system.said());
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private static boolean hasFilm(Lesson lesson) {
        return lesson.films().stream().anyMatch(film -> film.kind() == MediaKind.VIDEO);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
