package org.xiangxue.server.course.shipped;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.course.CourseContent;
import org.xiangxue.contract.media.FilmRef;
import org.xiangxue.contract.media.PictureRef;
import org.xiangxue.contract.media.Sha256;
import org.xiangxue.server.course.Author;
import org.xiangxue.server.course.CourseRelease;
import org.xiangxue.server.media.Films;
import org.xiangxue.server.media.MediaOwner;
import org.xiangxue.server.media.Pictures;
import org.xiangxue.server.platform.Blocking;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.ProblemException;
import org.xiangxue.server.platform.jobs.StartWork;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Publishes what is shipped. The same files again change nothing; changed files are a new version.
 */
@Component
class ShippedImport implements StartWork {

    private static final Logger log = LoggerFactory.getLogger(ShippedImport.class);
    static final String AUTHOR = "system:course-content";
    private static final String EVERYWHERE = "";

    /** Another than the author: four eyes hold here too. */
    private static final Scope REVIEWER = Scope.system("course-review");

    private final ShippedProperties properties;
    private final ResourceLoader resources;
    private final Pictures pictures;
    private final Films films;
    private final CourseRelease courses;

    ShippedImport(
            ShippedProperties properties,
            ResourceLoader resources,
            Pictures pictures,
            Films films,
            CourseRelease courses) {
        this.properties = properties;
        this.resources = resources;
        this.pictures = pictures;
        this.films = films;
        this.courses = courses;
    }

    @Override
    public String name() {
        return "shipped courses";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Mono<Void> run() {
        return properties.enabled()
                ? run(resources.getResource(properties.folder())).then()
                : Mono.empty();
    }

    /** How many courses got a new version. */
    Mono<Integer> run(Resource folder) {
        return run(folder, properties.films());
    }

    Mono<Integer> run(Resource folder, boolean withFilms) {
        return Blocking.DOCUMENTS
                .call(() -> ShippedReader.read(folder))
                .flatMapMany(Flux::fromIterable)
                .concatMap(shipped -> release(shipped, withFilms))
                .map(released -> released ? 1 : 0)
                .reduce(0, Integer::sum);
    }

    private Mono<Boolean> release(ShippedCourse shipped, boolean withFilms) {
        var films = withFilms ? ready(shipped) : Mono.just(Map.<Sha256, FilmRef>of());
        return store(shipped)
                .flatMap(stored -> films.map(ready -> shipped.content(stored, ready)))
                .flatMap(content -> release(shipped, content))
                .doOnNext(released ->
                        log.atInfo()
                                .addKeyValue("course", shipped.course().slug())
                                .addKeyValue("new", released)
                                .log("shipped course read"));
    }

    private Mono<Boolean> release(ShippedCourse shipped, CourseContent content) {
        var course = shipped.course();
        var author = new Author(AUTHOR, String.join("、", course.authors()), EVERYWHERE);
        return courses.release(course.id(), course.slug(), author, REVIEWER, content)
                .onErrorResume(
                        ProblemException.class, refusal -> refused(shipped, refusal.problem()));
    }

    /**
     * An address that a trainer took must not keep the server from starting; whatever else is
     * wrong, is wrong in the files.
     */
    private static Mono<Boolean> refused(ShippedCourse shipped, Problem problem) {
        if (problem.code() == ProblemCode.SLUG_TAKEN) {
            log.atError()
                    .addKeyValue("course", shipped.course().slug())
                    .log("shipped course not imported: its address is taken");
            return Mono.just(false);
        }
        var fields = problem instanceof Problem.Refused refused ? refused.fields() : List.of();
        return Mono.error(new BrokenCourse(shipped.file(), problem.detail() + " " + fields));
    }

    /** Films are worked on after the start; a sweep brings them in when they are ready. */
    private Mono<Map<Sha256, FilmRef>> ready(ShippedCourse shipped) {
        var files =
                shipped.films().values().stream()
                        .flatMap(List::stream)
                        .flatMap(film -> Stream.of(film.film(), film.captions()))
                        .flatMap(Stream::ofNullable)
                        .toList();
        return Flux.fromIterable(files)
                .concatMap(file -> films.addShipped(file, new MediaOwner(AUTHOR, EVERYWHERE)))
                .then(films.usable(AUTHOR, files.stream().map(Films.Shipped::sha256).toList()));
    }

    /** By key, with the text of media.yaml. */
    private Mono<Map<String, PictureRef>> store(ShippedCourse shipped) {
        var hashes = shipped.pictures().stream().map(ShippedCourse.ShippedPicture::sha256).toList();
        return pictures.usable(AUTHOR, hashes).flatMap(there -> store(shipped, there));
    }

    private Mono<Map<String, PictureRef>> store(
            ShippedCourse shipped, Map<Sha256, PictureRef> there) {
        return Flux.fromIterable(shipped.pictures())
                .concatMap(picture -> store(shipped, picture, there.get(picture.sha256())))
                .collect(Collectors.toMap(Stored::key, Stored::reference));
    }

    private Mono<Stored> store(
            ShippedCourse shipped,
            ShippedCourse.ShippedPicture picture,
            @Nullable PictureRef there) {
        var reference =
                there == null
                        ? pictures.addShipped(
                                picture.bytes(), picture.alt(), new MediaOwner(AUTHOR, EVERYWHERE))
                        : Mono.just(
                                new PictureRef(
                                        there.sha256(),
                                        there.type(),
                                        there.bytes(),
                                        there.width(),
                                        there.height(),
                                        picture.alt()));
        return reference
                .map(stored -> new Stored(picture.key(), stored))
                .onErrorMap(
                        IllegalArgumentException.class,
                        wrong ->
                                new BrokenCourse(
                                        shipped.file(), picture.key() + ": " + wrong.getMessage()));
    }

    private record Stored(String key, PictureRef reference) {}
}
