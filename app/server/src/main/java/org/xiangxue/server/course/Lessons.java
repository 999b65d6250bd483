package org.xiangxue.server.course;

import io.r2dbc.spi.Readable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.course.LessonId;
import org.xiangxue.contract.course.Quiz;
import org.xiangxue.server.platform.Problem;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What other packages may know of published courses. */
@Component
public class Lessons {

    private static final int LESSONS_KEPT = 5_000;

    private final DatabaseClient db;
    private final JsonMapper json;
    private final Recent<LessonVersion, LessonFacts> recent = new Recent<>(LESSONS_KEPT);

    Lessons(DatabaseClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Empty when this version of the course has no such lesson. */
    public Mono<LessonFacts> find(LessonId lesson, int version) {
        return recent.get(new LessonVersion(lesson, version), this::read);
    }

    /** Fails with <i>not found</i> when the course was never published. */
    public Mono<CourseFacts> course(CourseId course) {
        return facts(course)
                .mapNotNull(found -> found.isEmpty() ? null : found.getFirst())
                .switchIfEmpty(Problem.notFound("course", course).asMono());
    }

    /** Every published course, by slug. */
    public Mono<List<CourseFacts>> published() {
        return facts(null);
    }

    private Mono<LessonFacts> read(LessonVersion key) {
        return db.sql(
                        """
                        SELECT l.course_id, c.slug, l.title, l.seconds, l.required, l.quiz
                          FROM lesson_version l JOIN course c ON c.id = l.course_id
                         WHERE l.lesson_id = :lesson AND l.number = :number
                        """)
                .bind("lesson", key.lesson().value())
                .bind("number", key.number())
                .map(row -> lesson(row, key))
                .one();
    }

    private LessonFacts lesson(Readable row, LessonVersion key) {
        var quiz = row.get("quiz", String.class);
        return new LessonFacts(
                key.lesson(),
                new CourseId(required(row, "course_id", UUID.class)),
                required(row, "slug", String.class),
                key.number(),
                required(row, "title", String.class),
                required(row, "seconds", Integer.class),
                required(row, "required", Boolean.class),
                quiz == null ? null : json.readValue(quiz, Quiz.class));
    }

    private Mono<List<CourseFacts>> facts(@Nullable CourseId course) {
        var query =
                db.sql(
                        """
                        SELECT c.id, c.slug, v.title, l.number, l.lesson_id, l.seconds, l.required
                          FROM course c
                          JOIN course_version v ON v.course_id = c.id AND v.number = c.published
                          JOIN lesson_version l ON l.course_id = c.id
                         WHERE CAST(:course AS uuid) IS NULL OR c.id = :course
                         ORDER BY c.slug, l.number, l.position
                        """);
        query =
                course == null
                        ? query.bindNull("course", UUID.class)
                        : query.bind("course", course.value());
        return query.map(Lessons::row).all().collectList().map(Lessons::courses);
    }

    private static Row row(Readable row) {
        return new Row(
                new Course(
                        new CourseId(required(row, "id", UUID.class)),
                        required(row, "slug", String.class),
                        required(row, "title", String.class)),
                required(row, "number", Integer.class),
                new LessonId(required(row, "lesson_id", UUID.class)),
                required(row, "seconds", Integer.class),
                required(row, "required", Boolean.class));
    }

    private static List<CourseFacts> courses(List<Row> rows) {
        return rows.stream()
                .collect(
                        Collectors.groupingBy(Row::course, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> course(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static CourseFacts course(Course course, List<Row> rows) {
        var versions =
                rows.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Row::number, LinkedHashMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(entry -> version(entry.getKey(), entry.getValue()))
                        .toList();
        return new CourseFacts(course.id(), course.slug(), course.title(), versions);
    }

    private static PublishedVersion version(int number, List<Row> rows) {
        return new PublishedVersion(
                number,
                rows.stream().filter(Row::required).map(Row::lesson).toList(),
                rows.stream().collect(Collectors.toMap(Row::lesson, Row::seconds)));
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    private record LessonVersion(LessonId lesson, int number) {}

    private record Course(CourseId id, String slug, String title) {}

    private record Row(Course course, int number, LessonId lesson, int seconds, boolean required) {}
}
