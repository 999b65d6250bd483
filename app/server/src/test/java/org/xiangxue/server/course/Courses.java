package org.xiangxue.server.course;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.course.Block;
import org.xiangxue.contract.course.CourseContent;
import org.xiangxue.contract.course.Lesson;
import org.xiangxue.contract.course.LessonId;
import org.xiangxue.contract.course.Question;
import org.xiangxue.contract.course.Quiz;
import org.xiangxue.contract.course.QuizId;
import org.xiangxue.contract.course.Topic;
import org.xiangxue.contract.media.PictureRef;

/** Courses for tests. */
public final class Courses {

    private Courses() {}

    /** Complete but for its cover. */
    public static CourseContent content(
            String title, @Nullable PictureRef cover, Lesson... lessons) {
        return new CourseContent(
                1,
                title,
                Topic.FARMING,
                "zh-CN",
                "一句话说明",
                "一句话好处",
                cover,
                List.of(lessons),
                List.of(new CourseContent.Source("一本书", "出版社", 2024, null)));
    }

    public static Lesson lesson(String title, String text) {
        return lesson(new LessonId(UUID.randomUUID()), title, text, quiz());
    }

    public static Lesson lesson(LessonId id, String title, String text, @Nullable Quiz quiz) {
        return new Lesson(
                id, title, 120, true, null, null, null, List.of(new Block.Paragraph(text)), quiz);
    }

    public static Quiz quiz() {
        return new Quiz(
                new QuizId(UUID.randomUUID()),
                List.of(question("q1", Set.of("a")), question("q2", Set.of("b"))));
    }

    static Question question(String id, Set<String> correct) {
        return new Question(
                id,
                Question.Kind.SINGLE,
                "哪个对？",
                null,
                List.of(new Question.Choice("a", "这个", null), new Question.Choice("b", "那个", null)),
                correct,
                "因为这样");
    }
}
