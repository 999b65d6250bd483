package org.xiangxue.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xiangxue.content.SoundCourse.Break;

/** Every rule for what is spoken, filmed and recorded can fail, for that thing and nothing else. */
class BrokenRecordingTest {

    private static final String LESSON = "lessons/010-shui/lesson.zh.md";
    private static final String SPOKEN = "lessons/010-shui/spoken.txt";
    private static final String FILM = "lessons/010-shui/film.txt";
    private static final String LIST = "recordings.yaml";
    private static final String CAPTIONS = "recordings/010-shui.zh.vtt";

    /** A script that is changed is also older than its recording, a caption file another file. */
    private static final String SINCE = "|changed since";

    private static final String OTHER = "|is another file";

    @TempDir private Path folder;

    private SoundCourse course;

    @BeforeEach
    void copyTheSoundCourse() throws IOException {
        course = SoundCourse.copyTo(folder);
    }

    @ParameterizedTest
    @MethodSource({"spokenBreaks", "filmBreaks", "listBreaks", "captionBreaks"})
    void oneBrokenThingIsFound(Break broken) throws IOException {
        course.apply(broken);

        assertThat(course.problems())
                .isNotEmpty()
                .allMatch(broken::explains)
                .anyMatch(problem ->
                        !broken.problem().contains("|")
                                || problem.matches(
                                        ".*(?:" + broken.problem().split("\\|")[0] + ").*"));
    }

    @Test
    void aLessonThatNobodySpeaksIsFound() throws IOException {
        Files.delete(course.folder().resolve(SPOKEN));

        assertThat(course.problems())
                .contains("010-shui/spoken.txt: not there")
                .allMatch(problem -> problem.contains("spoken.txt"));
    }

    @Test
    void aRecordingThatIsNotThereIsFound() throws IOException {
        Files.delete(course.folder().resolve("recordings/010-shui.m4a"));

        assertThat(course.problems()).singleElement().asString().contains("no file");
    }

    @Test
    void aRecordingThatIsNotListedIsFound() throws IOException {
        Files.copy(
                course.folder().resolve(CAPTIONS),
                course.folder().resolve("recordings/020-cha.zh.vtt"));

        assertThat(course.problems()).singleElement().asString().contains("file not listed");
    }

    @Test
    void aCourseWithoutRecordingsHasNoProblem() throws IOException {
        Files.delete(course.folder().resolve(LIST));

        assertThat(course.problems()).isEmpty();
    }

    static List<Break> spokenBreaks() {
        return List.of(
                new Break(SPOKEN, "第一课", "第 1 课", "not plain words" + SINCE),
                new Break(SPOKEN, "打幺二零", "打WTO", "not plain words" + SINCE),
                new Break(SPOKEN, "喝了肚子痛。", "喝了肚子痛", "not plain words" + SINCE),
                new Break(SPOKEN, "喝了肚子痛。", "请喝开水。", "banned word: 请" + SINCE),
                new Break(SPOKEN, "喝了肚子痛。", "喝了肚子恙。", "rare character: 恙" + SINCE),
                new Break(
                        SPOKEN,
                        "喝了肚子痛。",
                        "喝了肚子痛，喝了肚子痛，喝了肚子痛，喝了肚子痛，喝了肚子痛，喝了肚子痛，喝了。",
                        "too long for one breath" + SINCE),
                new Break(SPOKEN, "有虫", "有小虫", "spoken.txt changed since"));
    }

    static List<Break> filmBreaks() {
        return List.of(
                new Break(FILM, "[cup]\n", "", "starts without a picture" + SINCE),
                new Break(FILM, "[cup bowl]", "[cup pot]", "cannot show" + SINCE),
                new Break(FILM, "[cup bowl]", "[cup cup cup bowl bowl]", "cannot show" + SINCE),
                new Break(
                        FILM,
                        "烧开 3 分钟再喝",
                        "烧开 3 分钟再喝烧开 3 分钟再喝烧开 3 分钟再喝",
                        "caption too long" + SINCE),
                new Break(FILM, "有虫", "有小虫", "film.txt changed since"));
    }

    static List<Break> listBreaks() {
        return List.of(
                new Break(LIST, "v: 1", "v: 2", "schema: /v"),
                new Break(LIST, "licence: CC-BY-4.0\n", "", "schema: "),
                new Break(LIST, "type: audio/mp4", "type: audio/wav", "schema: .*/audio/type"),
                new Break(LIST, "lesson: 010-shui", "lesson: 020-cha", "no lesson|not listed"),
                new Break(LIST, "seconds: 60", "seconds: 61000", "/video/seconds|lasts"),
                new Break(LIST, "seconds: 60", "seconds: 90", "lasts OptionalInt\\[60]"),
                new Break(LIST, "bytes: ", "bytes: 1", "is another file|too many bytes a second"),
                new Break(
                        LESSON,
                        "seconds: 30",
                        "seconds: 40",
                        "other seconds than 30|characters in"));
    }

    static List<Break> captionBreaks() {
        return List.of(
                new Break(CAPTIONS, "WEBVTT\n", "SRT\n", "no WebVTT" + OTHER),
                new Break(CAPTIONS, "00:00:02.400", "00:00:01.400", "out of order" + OTHER),
                new Break(CAPTIONS, "00:00:05.000", "00:02:05.000", "out of order" + OTHER),
                new Break(CAPTIONS, "有虫", "有小虫", "is another file"));
    }
}
