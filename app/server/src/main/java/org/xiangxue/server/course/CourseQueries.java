package org.xiangxue.server.course;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.course.CourseContent;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.course.CourseSummary;
import org.xiangxue.contract.course.PublishedCourse;
import org.xiangxue.contract.course.Topic;
import org.xiangxue.contract.media.PictureRef;
import org.xiangxue.server.platform.Limits;
import org.xiangxue.server.platform.Problem;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads what is published, for everyone. */
@Component
class CourseQueries {

    private static final int DOCUMENTS_KEPT = 200;

    private final DatabaseClient db;
    private final JsonMapper json;
    private final Recent<Version, Document> recent = new Recent<>(DOCUMENTS_KEPT);

    CourseQueries(DatabaseClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Courses with the words in their title come first. */
    Mono<List<CourseSummary>> list(@Nullable Topic topic, @Nullable String words) {
        var typed = words == null ? "" : words.strip();
        var query = typed.isEmpty() ? null : SearchTokens.query(typed).orElse(null);
        return typed.isEmpty() || query != null ? list(topic, query, typed) : Mono.just(List.of());
    }

    private Mono<List<CourseSummary>> list(
            @Nullable Topic topic, @Nullable String query, String words) {
        var statement =
                db.sql(
                                """
                                SELECT c.id, c.slug, v.number, v.title, v.topic, v.summary,
                                       NULLIF(v.content -> 'cover', 'null') AS cover,
                                       (SELECT count(*) FROM lesson_version l
                                         WHERE l.course_id = v.course_id AND l.number = v.number) AS lessons,
                                       (SELECT sum(l.seconds) FROM lesson_version l
                                         WHERE l.course_id = v.course_id AND l.number = v.number) AS seconds
                                  FROM course c JOIN course_version v ON v.course_id = c.id AND v.number = c.published
                                 WHERE (CAST(:topic AS text) IS NULL OR v.topic = :topic)
                                   AND (CAST(:query AS text) IS NULL OR v.tokens @@ CAST(:query AS tsquery))
                                 ORDER BY strpos(lower(v.title), :words) > 0 DESC, c.slug
                                 LIMIT :limit
                                """)
                        .bind("words", words.toLowerCase(Locale.ROOT))
                        .bind("limit", Limits.PAGE);
        statement =
                topic == null
                        ? statement.bindNull("topic", String.class)
                        : statement.bind("topic", topic.name());
        statement =
                query == null
                        ? statement.bindNull("query", String.class)
                        : statement.bind("query", query);
        return statement.map(this::summary).all().collectList();
    }

    /** The newest published version. */
    Mono<Document> get(String slug) {
        return db.sql(
                        "SELECT id, slug, published FROM course WHERE slug = :slug AND published IS NOT NULL")
                .bind("slug", slug)
                .map(CourseQueries::version)
                .one()
                .switchIfEmpty(Problem.notFound("course", slug).asMono())
                .flatMap(version -> recent.get(version, this::read));
    }

    private Mono<Document> read(Version version) {
        return db.sql(
                        "SELECT content, published_at FROM course_version WHERE course_id = :course AND number = :number")
                .bind("course", version.course().value())
                .bind("number", version.number())
                .map(row -> document(row, version))
                .one();
    }

    private Document document(Readable row, Version version) {
        var content = json.readValue(value(row, "content", String.class), CourseContent.class);
        var at = value(row, "published_at", Instant.class);
        var course =
                new PublishedCourse(
                        version.course(), version.slug(), version.number(), at, content);
        var bytes = json.writeValueAsBytes(course);
        return new Document(course, bytes.length, ContentHash.of(bytes));
    }

    private static Version version(Readable row) {
        return new Version(
                new CourseId(value(row, "id", UUID.class)),
                value(row, "slug", String.class),
                value(row, "published", Integer.class));
    }

    private CourseSummary summary(Readable row) {
        var cover = row.get("cover", String.class);
        return new CourseSummary(
                new CourseId(value(row, "id", UUID.class)),
                value(row, "slug", String.class),
                value(row, "number", Integer.class),
                value(row, "title", String.class),
                Topic.valueOf(value(row, "topic", String.class)),
                value(row, "summary", String.class),
                cover == null ? null : json.readValue(cover, PictureRef.class),
                value(row, "lessons", Integer.class),
                value(row, "seconds", Integer.class));
    }

    private static <T> T value(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    private record Version(CourseId course, String slug, int number) {}
}
