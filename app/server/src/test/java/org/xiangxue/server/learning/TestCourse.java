package org.xiangxue.server.learning;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.course.CourseContent;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.course.Lesson;
import org.xiangxue.contract.course.LessonId;
import org.xiangxue.contract.course.Question;
import org.xiangxue.contract.course.Quiz;
import org.xiangxue.contract.course.QuizId;
import org.xiangxue.contract.course.Topic;
import org.xiangxue.server.testing.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

/**
 * A published course of a test's own: lessons of 300 seconds; all but the last have a quiz of five
 * questions, right when "a" is chosen.
 */
public record TestCourse(CourseId id, String slug, List<LessonId> lessons, List<QuizId> quizzes) {

    public static final int SECONDS = 300;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Version 1 requires all lessons. */
    public static TestCourse published(int lessons) {
        var id = new CourseId(UUID.randomUUID());
        var course =
                new TestCourse(
                        id,
                        "test-" + id.value().toString().substring(0, 8),
                        IntStream.range(0, lessons)
                                .mapToObj(_ -> new LessonId(UUID.randomUUID()))
                                .toList(),
                        IntStream.range(0, lessons)
                                .mapToObj(_ -> new QuizId(UUID.randomUUID()))
                                .toList());
        try (var database = TestDatabase.connect()) {
            run(
                    database,
                    "INSERT INTO course (id, slug, author, author_name, region, created_at) VALUES (?, ?, 'test', '测试', '53', now())",
                    id.value(),
                    course.slug());
            for (var lesson : course.lessons()) {
                run(
                        database,
                        "INSERT INTO lesson (id, course_id) VALUES (?, ?)",
                        lesson.value(),
                        id.value());
            }
            course.publish(database, 1, lessons);
            return course;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Another version, of which only the first lessons are a part. */
    public void publish(int version, int lessons) {
        try (var database = TestDatabase.connect()) {
            publish(database, version, lessons);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public @Nullable QuizId quiz(int lesson) {
        return lesson < lessons.size() - 1 ? quizzes.get(lesson) : null;
    }

    private void publish(Connection database, int version, int count) throws SQLException {
        run(
                database,
                """
                INSERT INTO course_version (course_id, number, topic, title, summary, content, tokens, published_by, published_at)
                VALUES (?, ?, 'FARMING', '测试课程', '一句话', CAST(? AS jsonb), '', 'test', CAST(? AS timestamptz))
                """,
                id.value(),
                version,
                JSON.writeValueAsString(content(count)),
                Instant.parse("2026-01-02T00:00:00Z").toString());
        for (var i = 0; i < count; i++) {
            var lesson = lesson(i);
            run(
                    database,
                    """
                    INSERT INTO lesson_version (lesson_id, number, course_id, position, title, seconds, required, quiz)
                    VALUES (?, ?, ?, ?, ?, ?, true, CAST(? AS jsonb))
                    """,
                    lesson.id().value(),
                    version,
                    id.value(),
                    i,
                    lesson.title(),
                    lesson.seconds(),
                    lesson.quiz() == null ? null : JSON.writeValueAsString(lesson.quiz()));
        }
        run(database, "UPDATE course SET published = ? WHERE id = ?", version, id.value());
    }

    private CourseContent content(int count) {
        return new CourseContent(
                1,
                "测试课程",
                Topic.FARMING,
                "zh",
                "一句话",
                "有用",
                null,
                IntStream.range(0, count).mapToObj(this::lesson).toList(),
                List.of());
    }

    private Lesson lesson(int i) {
        var quiz = quiz(i);
        return new Lesson(
                lessons.get(i),
                "第" + (i + 1) + "课",
                SECONDS,
                true,
                null,
                null,
                null,
                List.of(),
                quiz == null ? null : new Quiz(quiz, questions()));
    }

    private static List<Question> questions() {
        var choices =
                List.of(new Question.Choice("a", "对", null), new Question.Choice("b", "错", null));
        var questions = new ArrayList<Question>();
        for (var i = 1; i <= 5; i++) {
            questions.add(
                    new Question(
                            "q" + i, Question.Kind.SINGLE, "?", null, choices, Set.of("a"), "因为"));
        }
        return questions;
    }

    private static void run(Connection database, String sql, @Nullable Object... values)
            throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
