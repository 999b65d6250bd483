package org.xiangxue.server.course.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileUrlResource;
import org.springframework.core.io.Resource;
import org.xiangxue.contract.course.Block;
import org.xiangxue.contract.course.CourseApi;
import org.xiangxue.contract.course.Lesson;
import org.xiangxue.contract.course.Quiz;
import org.xiangxue.contract.course.Topic;
import org.xiangxue.contract.media.FilmRef;
import org.xiangxue.contract.media.MediaKind;
import org.xiangxue.server.media.ffmpeg.Films;
import org.xiangxue.server.testing.Api;
import org.xiangxue.server.testing.DatabaseTest;

@DatabaseTest
class ShippedImportTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d 178\"><path d=\"M0 0h9\"/></svg>";

    @LocalServerPort private int port;
    @Autowired private ShippedImport shipped;
    @Autowired private org.xiangxue.server.media.Films films;
    @TempDir private Path folder;
    private String slug;
    private CourseApi courses;

    @BeforeEach
    void write() throws Exception {
        slug = "shipped-" + UUID.randomUUID().toString().substring(0, 8);
        courses = Api.client(port, CourseApi.class, null);
        file("index.yaml", "v: 1\ncourses:\n  - %s\n".formatted(slug));
        file(slug + "/course.yaml", COURSE.formatted(UUID.randomUUID(), slug));
        file(slug + "/lessons/010-one/lesson.zh.md", LESSON.formatted(UUID.randomUUID()));
        file(slug + "/lessons/010-one/quiz.yaml", QUIZ.formatted(UUID.randomUUID()));
        picture(SVG.formatted(328));
    }

    /** At the start of the server of this test. */
    @Test
    void theRealCourseIsThereAsItsFilesSay() {
        var course = courses.get("wuguji").content();

        assertThat(course.title()).isEqualTo("乌骨鸡养殖");
        assertThat(course.topic()).isEqualTo(Topic.FARMING);
        assertThat(course.lessons()).hasSize(8).allSatisfy(ShippedImportTest::isWhole);
        assertThat(course.lessons().stream().flatMap(lesson -> quiz(lesson).questions().stream()))
                .hasSizeGreaterThanOrEqualTo(15);
        assertThat(course.sources()).hasSizeGreaterThanOrEqualTo(10);
        var pack = courses.pack("wuguji");
        assertThat(pack.media())
                .hasSizeGreaterThanOrEqualTo(35)
                .allMatch(file -> file.type().equals("image/svg+xml"));
        assertThat(courses.list(Topic.FARMING, "乌骨鸡").getFirst().slug()).isEqualTo("wuguji");
    }

    @Test
    void filmsComeWithALaterVersionOnceTheyAreReady() throws Exception {
        var sound = Films.make(folder, "-f", "lavfi", "-i", "sine=f=400:d=45", "a.m4a");
        var film = Films.film(folder, "f.mp4", "160x120", 2);
        file(slug + "/recordings/a.zh.vtt", "WEBVTT\n\n00:00.000 --> 00:01.500\n养鸡\n");
        Files.copy(sound, folder.resolve(slug + "/recordings/a.m4a"));
        Files.copy(film, folder.resolve(slug + "/recordings/a.mp4"));
        file(
                slug + "/recordings.yaml",
                "v: 1\nvoice: nobody\nlicence: CC\nrecordings:\n- lesson: 010-one\n  audio:\n%s  video:\n%s    captions:\n%s"
                        .formatted(
                                recorded("a.m4a", "    "),
                                recorded("a.mp4", "    "),
                                recorded("a.zh.vtt", "      ")));

        assertThat(shipped.run(resource(), true).block(LONG)).isEqualTo(1);
        assertThat(courses.get(slug).content().lessons().getFirst().films()).isEmpty();
        awaitFilms();
        assertThat(shipped.run(resource(), true).block(LONG)).isEqualTo(1);
        assertThat(shipped.run(resource(), true).block(LONG)).isZero();

        var lesson = courses.get(slug).content().lessons().getFirst();
        assertThat(lesson.films())
                .extracting(FilmRef::kind)
                .containsExactly(MediaKind.VIDEO, MediaKind.AUDIO);
        assertThat(lesson.seconds()).isBetween(45, 46);
        assertThat(lesson.films().getFirst().renditions()).isNotEmpty();
        var captions = lesson.films().getFirst().captions();
        var text =
                Api.http(port, null)
                        .get()
                        .uri("/media/" + captions + "/original")
                        .retrieve()
                        .body(String.class);
        assertThat(text).startsWith("WEBVTT");
    }

    private String recorded(String name, String indent) throws Exception {
        var bytes = Files.readAllBytes(folder.resolve(slug + "/recordings/" + name));
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        return "%sfile: recordings/%s\n%ssha256: %s\n%sbytes: %d\n%stype: x/y\n"
                .formatted(indent, name, indent, hash, indent, bytes.length, indent);
    }

    private void awaitFilms() throws InterruptedException {
        for (var end = System.nanoTime() + 2 * LONG.toNanos(); System.nanoTime() < end; ) {
            if (Boolean.FALSE.equals(films.isWorking(ShippedImport.AUTHOR).block(LONG))) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IllegalStateException("films are still worked on");
    }

    @Test
    void theRealCourseAgainChangesNothing() {
        var before = courses.get("wuguji");

        assertThat(shipped.run(new ClassPathResource("courses/")).block(LONG)).isZero();

        assertThat(courses.get("wuguji")).isEqualTo(before);
    }

    @Test
    void theSameFilesTwiceAreOneVersion() throws IOException {
        assertThat(run()).isEqualTo(1);
        assertThat(run()).isZero();

        assertThat(courses.get(slug).version()).isEqualTo(1);
    }

    @Test
    void aChangedTextIsANewVersionWithTheSameLessons() throws Exception {
        run();
        var first = courses.get(slug);
        change("lessons/010-one/lesson.zh.md", "鸡要干净的水。", "鸡要很干净的水。");

        assertThat(run()).isEqualTo(1);

        var second = courses.get(slug);
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.content().lessons().getFirst().id())
                .isEqualTo(first.content().lessons().getFirst().id());
        assertThat(second.content().lessons().getFirst().blocks())
                .contains(new Block.Paragraph("鸡要很干净的水。\n每天换两次。"));
    }

    @Test
    void aChangedPictureIsANewVersion() throws Exception {
        run();
        picture(SVG.formatted(320));

        assertThat(run()).isEqualTo(1);
        assertThat(courses.get(slug).content().cover().width()).isEqualTo(320);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "course.yaml | topic: farming | topic: fishing | course.yaml:5:",
                "course.yaml | title: 喂水 | titel: 喂水 | course.yaml:16: Missing required creator property ",
                "course.yaml | cover: hen | cover: cow | no picture cow",
                "lessons/010-one/lesson.zh.md | seconds: 60 | seconds: soon | lesson.zh.md:4:",
                "lessons/010-one/lesson.zh.md | required: true | obligatory: true | lesson.zh.md:8: Missing required creator property ",
                "lessons/010-one/lesson.zh.md | ## 喂水 | # 喂水 | lesson.zh.md:11:",
                "lessons/010-one/lesson.zh.md | 鸡要干净的水。 | <b>鸡</b>要水 | lesson.zh.md:13:",
                "lessons/010-one/lesson.zh.md | (hen) | (cow) | no picture cow",
                "lessons/010-one/quiz.yaml | kind: single | kind: guess | quiz.yaml:4:",
                "lessons/010-one/quiz.yaml | correct: [clean] | correct: [] | NO_CORRECT_CHOICE",
                "media.yaml | bytes: | bytes: 9 # | its list must say",
                "media/hen.svg | <path d=\"M0 0h9\"/> | <script/> | ",
            })
    void aBrokenFileIsRefusedWithItsPlace(
            String file, String from, String to, @Nullable String place) throws IOException {
        change(file, from, to);

        assertThatThrownBy(this::run)
                .isInstanceOf(BrokenCourse.class)
                .hasMessageContaining(Optional.ofNullable(place).orElse("hen.svg"));

        assertThat(courses.list(null, null)).noneMatch(course -> course.slug().equals(slug));
    }

    private int run() throws IOException {
        return shipped.run(resource()).block(LONG);
    }

    private Resource resource() throws IOException {
        return new FileUrlResource(folder + "/");
    }

    private static void isWhole(Lesson lesson) {
        assertThat(lesson.picture()).isNotNull();
        assertThat(lesson.remember()).isNotNull();
        assertThat(lesson.blocks()).hasSizeGreaterThan(3);
        assertThat(quiz(lesson).questions()).allMatch(question -> !question.correct().isEmpty());
    }

    private static Quiz quiz(Lesson lesson) {
        return Stream.ofNullable(lesson.quiz()).findFirst().orElseThrow();
    }

    private void picture(String svg) throws Exception {
        file(slug + "/media/hen.svg", svg);
        var hash =
                HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(svg.getBytes()));
        file(slug + "/media.yaml", MEDIA.formatted(hash, svg.length()));
    }

    private void change(String file, String from, String to) throws IOException {
        var path = folder.resolve(slug).resolve(file);
        var text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    private void file(String name, String text) throws IOException {
        var path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static final String COURSE =
            """
            v: 1
            id: %s
            slug: %s
            title: 喂水
            topic: farming
            summary: 怎样给鸡喂水。
            benefit: 鸡少生病。
            cover: hen
            language: zh-CN
            licence: CC-BY-4.0
            authors: [乡学课程组]
            sources:
              - title: 一本养鸡的书
                publisher: 出版社
            lessons: [010-one]
            """;
    private static final String LESSON =
            """
            ---
            id: %s
            title: 喂水
            seconds: 60
            required: true
            picture: hen
            remember:
              text: 水要干净
            ---

            ## 喂水

            鸡要干净的水。
            每天换两次。

            ![](hen)
            """;
    private static final String QUIZ =
            """
            id: %s
            questions:
              - id: water
                kind: single
                prompt: 鸡要什么水？
                choices:
                  - {id: clean, text: 干净的, picture: hen}
                  - {id: dirty, text: 脏的}
                correct: [clean]
                explanation: 脏水让鸡生病。
            """;
    private static final String MEDIA =
            """
            media:
              - key: hen
                file: media/hen.svg
                sha256: %s
                bytes: %d
                type: image/svg+xml
                alt: 一只鸡
                licence: CC-BY-4.0
            """;
}
