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

/**
 * Every rule can fail: a sound course with one thing broken is found out, for that thing and
 * nothing else.
 */
class BrokenCourseTest {

    private static final String LESSON = "lessons/010-shui/lesson.zh.md";
    private static final String QUIZ = "lessons/010-shui/quiz.yaml";

    @TempDir private Path folder;

    private SoundCourse course;

    @BeforeEach
    void copyTheSoundCourse() throws IOException {
        course = SoundCourse.copyTo(folder);
    }

    @Test
    void theSoundCourseHasNoProblem() {
        assertThat(course.problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource({"courseBreaks", "lessonBreaks", "textBreaks", "quizBreaks", "mediaBreaks"})
    void oneBrokenThingIsFound(Break broken) throws IOException {
        course.apply(broken);

        assertThat(course.problems()).isNotEmpty().allMatch(broken::explains);
    }

    @Test
    void aFileThatIsNotListedIsFound() throws IOException {
        Files.copy(
                course.folder().resolve("media/cup.svg"),
                course.folder().resolve("media/stray.svg"));

        assertThat(course.problems())
                .singleElement()
                .asString()
                .contains("file not listed: stray.svg");
    }

    @Test
    void aMissingFileIsFound() throws IOException {
        Files.delete(course.folder().resolve("media/cup.svg"));

        assertThat(course.problems()).anyMatch(problem -> problem.contains("no file of cup"));
    }

    @Test
    void aFolderThatTheCourseDoesNotNameIsFound() throws IOException {
        Path extra = Files.createDirectory(course.folder().resolve("lessons/020-cha"));
        Files.copy(course.folder().resolve(LESSON), extra.resolve("lesson.zh.md"));
        Files.copy(course.folder().resolve(QUIZ), extra.resolve("quiz.yaml"));

        assertThat(course.problems())
                .anyMatch(problem -> problem.contains("folders are"))
                .anyMatch(problem -> problem.contains("id twice"));
    }

    static List<Break> courseBreaks() {
        return List.of(
                new Break("course.yaml", "v: 1\n", "v: 2\n", "schema: /v"),
                new Break("course.yaml", "slug: sound", "slug: other", "slug is not the folder"),
                new Break("course.yaml", "-7c31-", "-4c31-", "schema: /id"),
                new Break("course.yaml", "0001\n", "0002\n", "id twice"),
                new Break("course.yaml", "topic: basics", "topic: cooking", "schema: /topic"),
                new Break("course.yaml", "    publisher: 卫生部门\n", "", "schema: /sources/0"),
                new Break("course.yaml", "url: https:", "url: http:", "schema: /sources/0/url"),
                new Break("course.yaml", "licence: CC-BY-4.0\n", "", "schema: "),
                new Break("course.yaml", "v: 1\n", "v: 1\nv: 1\n", "unreadable"),
                new Break("course.yaml", "喝开水，少生病。", "相关的病少了。", "banned word: 相关"));
    }

    static List<Break> lessonBreaks() {
        return List.of(
                new Break(LESSON, "title: 喝开水\n", "", "schema: "),
                new Break(LESSON, "title: 喝开水\n", "title: 喝开水的好处有很多\n", "schema: /title"),
                new Break(LESSON, "seconds: 30", "seconds: 32", "schema: /seconds"),
                new Break(
                        LESSON,
                        "seconds: 30",
                        "seconds: 60",
                        "characters in 60 seconds|other seconds"),
                new Break(LESSON, "text: 水要烧开再喝", "picture: cup", "schema: /remember"),
                new Break(LESSON, "---\n\n", "\n", "unreadable"),
                new Break(LESSON, "## 怎么烧", "### 怎么烧", "mark-up"),
                new Break(LESSON, "**三分钟**", "<b>三分钟</b>", "mark-up"),
                new Break(LESSON, "**三分钟**", "*三分钟*", "mark-up"),
                new Break(LESSON, "开了再烧", "[开了](https://example.org)再烧", "mark-up"),
                new Break(LESSON, "开了再烧", "| 开了 | 再烧 |", "mark-up"),
                new Break(LESSON, "![一杯水](cup)", "看 ![一杯水](cup)", "mark-up"),
                new Break(LESSON, "- 先洗壶", "* 先洗壶", "mark-up"));
    }

    static List<Break> textBreaks() {
        return List.of(
                new Break(LESSON, "生水里有虫。喝了", "生水里有看不见的小虫喝了就会让人", "sentence of"),
                new Break(LESSON, "开了再烧", "请再烧", "banned word: 请"),
                new Break(LESSON, "肚子不痛。", "肚子不痛！", "banned word: ！"),
                new Break(LESSON, "第 1 天", "第1天", "digit without space"),
                new Break(LESSON, "3～5 次", "3-5 次", "not Chinese punctuation"),
                new Break(LESSON, "晾凉，再喝", "晾凉,再喝", "not Chinese punctuation"),
                new Break(LESSON, "先洗壶", "先洗罍", "rare character: 罍"),
                new Break(LESSON, "生水里有虫。", "雏鸡喝生水。雏鸡病。", "雏鸡 more than once"));
    }

    static List<Break> quizBreaks() {
        return List.of(
                new Break(QUIZ, "correct: [boiled]", "correct: [milk]", "correct names no choice"),
                new Break(
                        QUIZ, "correct: [boiled]", "correct: [boiled, raw]", "do not suit single"),
                new Break(
                        QUIZ,
                        "correct: [kettle, cup]",
                        "correct: [kettle]",
                        "do not suit multiple"),
                new Break(
                        QUIZ,
                        "correct: [\"yes\"]",
                        "correct: []",
                        "schema: /questions/2/correct|do not suit true-false"),
                new Break(
                        QUIZ,
                        "{id: \"no\", text: 不对}",
                        "{id: \"no\", text: 错}",
                        "do not suit true-false"),
                new Break(QUIZ, "id: long\n", "id: which\n", "question id twice"),
                new Break(
                        QUIZ,
                        "{id: cup, text: 杯子}",
                        "{id: kettle, text: 杯子}",
                        "choice id twice|names no choice"),
                new Break(QUIZ, "    explanation: 生水里有虫，喝了肚子痛。\n", "", "schema: /questions/0"),
                new Break(QUIZ, ", picture: cup}", "}", "a choice without picture"),
                new Break(QUIZ, "text: 烧开的水", "text: 烧开了的水", "label longer than 4"),
                new Break(QUIZ, "kind: single", "kind: any", "schema: /questions/0/kind"));
    }

    static List<Break> mediaBreaks() {
        return List.of(
                new Break(
                        "media.yaml",
                        "key: cup",
                        "key: mug",
                        "not there: cup|never shown: mug|cannot show"),
                new Break("media.yaml", "    alt: 一杯干净水\n", "", "schema: /media/0"),
                new Break("media.yaml", "bytes: ", "bytes: 1", "has sha256:"),
                new Break(
                        "media.yaml",
                        "sha256: ",
                        "sha256: 0",
                        "schema: /media/0/sha256|has sha256"),
                new Break("media/cup.svg", "M20 20", "M20 21", "cup has sha256:"),
                new Break(
                        "course.yaml",
                        "cover: cup",
                        "cover: kettle",
                        "shown but not there: kettle"),
                new Break(LESSON, "picture: cup", "picture: pot", "shown but not there: pot"));
    }
}
