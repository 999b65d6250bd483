package org.xiangxue.server.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangxue.server.course.Courses.content;
import static org.xiangxue.server.course.Courses.lesson;
import static org.xiangxue.server.course.Courses.question;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xiangxue.contract.FieldProblem;
import org.xiangxue.contract.course.Block;
import org.xiangxue.contract.course.CourseContent;
import org.xiangxue.contract.course.Lesson;
import org.xiangxue.contract.course.LessonId;
import org.xiangxue.contract.course.Question;
import org.xiangxue.contract.course.Quiz;
import org.xiangxue.contract.course.QuizId;
import org.xiangxue.contract.course.Topic;
import org.xiangxue.contract.media.FilmRef;
import org.xiangxue.contract.media.MediaKind;
import org.xiangxue.contract.media.PictureRef;
import org.xiangxue.contract.media.Sha256;

class CourseGapsTest {

    private static final Sha256 KNOWN = Sha256.of("a".repeat(64));
    private static final PictureRef COVER = new PictureRef(KNOWN, "image/png", 10, 4, 3, "一只鸡");

    @Test
    void aCompleteCourseLacksNothing() {
        assertThat(gaps(content("养鸡", COVER, lesson("第一课", "正文")), Set.of(KNOWN))).isEmpty();
    }

    @Test
    void anEmptyCourseLacksEverythingAtOnce() {
        var empty =
                new CourseContent(
                        1, " ", Topic.BASICS, "zh-CN", "", "", null, List.of(), List.of());

        assertThat(gaps(empty, Set.of()))
                .extracting(gap -> gap.field() + " " + gap.code())
                .containsExactly(
                        "title TITLE_MISSING",
                        "summary SUMMARY_MISSING",
                        "benefit BENEFIT_MISSING",
                        "cover COVER_MISSING",
                        "sources SOURCES_MISSING",
                        "lessons NO_LESSON");
    }

    static Stream<Arguments> gaps() {
        var unknown = new PictureRef(Sha256.of("b".repeat(64)), "image/png", 10, 4, 3, "一只鸡");
        var silent = new PictureRef(KNOWN, "image/png", 10, 4, 3, " ");
        return Stream.of(
                gap(blocks(), "lessons[0].blocks", "LESSON_EMPTY"),
                gap(
                        blocks(new Block.Heading("标题"), new Block.Picture(COVER)),
                        "lessons[0].blocks",
                        "LESSON_EMPTY"),
                gap(
                        blocks(new Block.Paragraph("正文"), new Block.Heading(" ")),
                        "lessons[0].blocks[1].text",
                        "TEXT_MISSING"),
                gap(
                        blocks(new Block.Paragraph("正文"), new Block.Bullets(List.of())),
                        "lessons[0].blocks[1].items",
                        "TEXT_MISSING"),
                gap(
                        blocks(new Block.Steps(List.of("一", ""))),
                        "lessons[0].blocks[0].items[1]",
                        "TEXT_MISSING"),
                gap(
                        blocks(new Block.Paragraph("正文"), new Block.Picture(unknown)),
                        "lessons[0].blocks[1].picture",
                        "PICTURE_UNKNOWN"),
                gap(
                        blocks(new Block.Paragraph("正文"), new Block.Picture(silent)),
                        "lessons[0].blocks[1].picture.alt",
                        "ALT_MISSING"),
                gap(optional(), "lessons", "NO_REQUIRED_LESSON"),
                gap(quiz(), "lessons[0].quiz.questions", "QUIZ_EMPTY"),
                gap(
                        quiz(question("q", Set.of())),
                        "lessons[0].quiz.questions[0].correct",
                        "NO_CORRECT_CHOICE"),
                gap(
                        quiz(question("q", Set.of("z"))),
                        "lessons[0].quiz.questions[0].correct",
                        "CORRECT_UNKNOWN"),
                gap(
                        quiz(question("q", Set.of("a", "b"))),
                        "lessons[0].quiz.questions[0].correct",
                        "ONE_CORRECT_CHOICE"),
                gap(
                        quiz(asked("？", " ", true)),
                        "lessons[0].quiz.questions[0].explanation",
                        "EXPLANATION_MISSING"),
                gap(
                        quiz(asked(" ", "因为", true)),
                        "lessons[0].quiz.questions[0].prompt",
                        "PROMPT_MISSING"),
                gap(
                        quiz(asked("？", "因为", false)),
                        "lessons[0].quiz.questions[0].choices[1].text",
                        "CHOICE_EMPTY"));
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("gaps")
    void eachGapIsNamedAlone(Lesson lesson, String field, String code) {
        assertThat(gaps(content("养鸡", COVER, lesson), Set.of(KNOWN)))
                .singleElement()
                .satisfies(gap ->
                        assertThat(gap.field() + " " + gap.code()).isEqualTo(field + " " + code))
                .satisfies(gap -> assertThat(gap.message()).isNotBlank());
    }

    @Test
    void aPictureMayStandForAnAnswersWords() {
        var choices =
                List.of(new Question.Choice("a", "", COVER), new Question.Choice("b", "那个", null));
        var question =
                new Question("q", Question.Kind.SINGLE, "？", null, choices, Set.of("a"), "因为");

        assertThat(gaps(content("养鸡", COVER, quiz(question)), Set.of(KNOWN))).isEmpty();
    }

    private static Arguments gap(Lesson lesson, String field, String code) {
        return Arguments.of(lesson, field, code);
    }

    private static Lesson blocks(Block... blocks) {
        return new Lesson(
                new LessonId(UUID.randomUUID()),
                "课",
                60,
                true,
                null,
                null,
                null,
                List.of(blocks),
                null);
    }

    @Test
    void aFilmIsPlayedOnlyOnceItIsReady() {
        var film = new FilmRef(KNOWN, MediaKind.VIDEO, 0, 0, 0, null, List.of());
        var content = content("养鸡", COVER, showing(film));

        assertThat(filmGaps(content, Map.of(), Set.of()))
                .containsExactly("lessons[0].films[0] FILM_UNKNOWN");
        assertThat(filmGaps(content, Map.of(), Set.of(KNOWN)))
                .containsExactly("lessons[0].films[0] FILM_NOT_READY");
        assertThat(filmGaps(content, Map.of(KNOWN, film), Set.of())).isEmpty();
    }

    private static Lesson showing(FilmRef film) {
        var lesson = lesson("第一课", "正文");
        return new Lesson(
                lesson.id(),
                lesson.title(),
                lesson.seconds(),
                lesson.required(),
                null,
                null,
                null,
                lesson.blocks(),
                lesson.quiz(),
                List.of(film));
    }

    private static List<String> filmGaps(
            CourseContent content, Map<Sha256, FilmRef> ready, Set<Sha256> underWay) {
        var there = new CourseMedia.Usable(Map.of(KNOWN, COVER), ready, underWay);
        return CourseGaps.of(content, there).stream()
                .map(gap -> gap.field() + " " + gap.code())
                .toList();
    }

    private static Lesson optional() {
        return new Lesson(
                new LessonId(UUID.randomUUID()),
                "课",
                60,
                false,
                null,
                null,
                null,
                List.of(new Block.Paragraph("正文")),
                null);
    }

    private static Lesson quiz(Question... questions) {
        return lesson(
                new LessonId(UUID.randomUUID()),
                "课",
                "正文",
                new Quiz(new QuizId(UUID.randomUUID()), List.of(questions)));
    }

    private static Question asked(String prompt, String explanation, boolean bothChoices) {
        var choices =
                List.of(
                        new Question.Choice("a", "这个", null),
                        new Question.Choice("b", bothChoices ? "那个" : " ", null));
        return new Question(
                "q", Question.Kind.SINGLE, prompt, null, choices, Set.of("a"), explanation);
    }

    private static List<FieldProblem> gaps(CourseContent content, Set<Sha256> pictures) {
        var known =
                pictures.stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        hash -> new PictureRef(hash, "image/png", 1, 1, 1, "")));
        return CourseGaps.of(content, new CourseMedia.Usable(known, Map.of(), Set.of()));
    }
}
