package org.xiangxue.server.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiangxue.server.course.Courses.content;
import static org.xiangxue.server.course.Courses.lesson;
import static org.xiangxue.server.course.Courses.question;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xiangxue.contract.course.Block;
import org.xiangxue.contract.course.CourseContent;
import org.xiangxue.contract.course.Lesson;
import org.xiangxue.contract.course.LessonId;
import org.xiangxue.contract.course.Quiz;
import org.xiangxue.contract.course.QuizId;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.ProblemException;
import tools.jackson.databind.json.JsonMapper;

class ContentShapeTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void anUnfinishedCourseMayBeStored() {
        var content = content("养鸡", null, lesson("课", ""));

        assertThat(ContentShape.check(content)).isSameAs(content);
    }

    @Test
    void whatMustBeThereIsNamedByItsPath() {
        refused(
                JSON.readValue(json("{\"kind\":\"paragraph\"}"), CourseContent.class),
                "lessons[0].blocks[0].text",
                "MISSING");
        refused(
                JSON.readValue(json("null"), CourseContent.class),
                "lessons[0].blocks[0]",
                "MISSING");
        refused(
                JSON.readValue(
                        json("{\"kind\":\"bullets\",\"items\":[\"a\",null]}"), CourseContent.class),
                "lessons[0].blocks[0].items[1]",
                "MISSING");
    }

    @Test
    void nothingIsEndless() {
        refused(
                content("养鸡", null, lesson("课", "长".repeat(4001))),
                "lessons[0].blocks[0].text",
                "TOO_LONG");
        refused(content("养鸡", null, steps(201)), "lessons[0].blocks[0].items", "TOO_MANY");
    }

    @Test
    void controlCharactersAreNotStored() {
        refused(
                content("养鸡", null, lesson("课", "a\0b")),
                "lessons[0].blocks[0].text",
                "UNREADABLE");
        assertThat(ContentShape.check(content("养鸡", null, lesson("课", "一行\n又一行")))).isNotNull();
    }

    @Test
    void noIdStandsTwice() {
        var lesson = lesson("课", "正文");
        refused(
                content("养鸡", null, lesson, lesson(lesson.id(), "课", "正文", null)),
                "lessons",
                "TWICE");

        var twice =
                new Quiz(
                        new QuizId(UUID.randomUUID()),
                        List.of(question("q", Set.of("a")), question("q", Set.of("a"))));
        var id = new LessonId(UUID.randomUUID());
        refused(content("养鸡", null, lesson(id, "课", "正文", twice)), "questions of " + id, "TWICE");
    }

    private static Lesson steps(int count) {
        var items = Collections.nCopies(count, "一步");
        return new Lesson(
                new LessonId(UUID.randomUUID()),
                "课",
                60,
                true,
                null,
                null,
                null,
                List.of(new Block.Steps(items)),
                null);
    }

    private static String json(String block) {
        return """
        {"v":1,"title":"养鸡","topic":"farming","language":"zh-CN","summary":"","benefit":"","cover":null,"sources":[],
         "lessons":[{"id":"%s","title":"课","seconds":60,"required":true,"blocks":[%s]}]}
        """
                .formatted(UUID.randomUUID(), block);
    }

    private static void refused(CourseContent content, String field, String code) {
        assertThatThrownBy(() -> ContentShape.check(content))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal ->
                                assertThat(((Problem.Invalid) refusal.problem()).fields())
                                        .extracting(
                                                problem -> problem.field() + " " + problem.code())
                                        .containsExactly(field + " " + code));
    }
}
