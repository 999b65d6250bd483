package org.xiangxue.server.course;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.course.CourseContent;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.course.DraftState;
import org.xiangxue.contract.course.LessonId;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@Repository
class CourseRepository {

    private static final String SLUG_KEY = "course_slug_key";

    private final DatabaseClient db;
    private final JsonMapper json;

    CourseRepository(DatabaseClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * Own drafts; of others what waits for review, where one of the two areas lies in the other.
     */
    Mono<CourseDraft> find(CourseId id, Scope scope) {
        return db.sql(
                        """
                        SELECT c.id, c.slug, c.author, c.author_name, c.region, c.published,
                               d.version, d.state, d.comment, d.content, d.updated_at
                          FROM course c JOIN course_draft d ON d.course_id = c.id
                         WHERE c.id = :id
                           AND (c.author = :actor
                                OR d.state = 'SUBMITTED'
                                   AND EXISTS (SELECT 1
                                                 FROM unnest(:areas) AS a (area)
                                                WHERE c.region ^@ a.area OR a.area ^@ c.region))
                        """)
                .bind("id", id.value())
                .bind("actor", scope.actor())
                .bind("areas", scope.prefixes())
                .map(this::draft)
                .one();
    }

    Mono<CourseDraft> get(CourseId id, Scope scope) {
        return find(id, scope).switchIfEmpty(Problem.notFound("course", id).asMono());
    }

    @Transactional(propagation = MANDATORY)
    Mono<Void> add(CourseDraft draft) {
        return db.sql(
                        """
                        INSERT INTO course (id, slug, author, author_name, region, created_at)
                        VALUES (:id, :slug, :author, :name, :region, :at)
                        """)
                .bind("id", draft.id().value())
                .bind("slug", draft.slug())
                .bind("author", draft.author().actor())
                .bind("name", draft.author().name())
                .bind("region", draft.author().region())
                .bind("at", draft.updatedAt())
                .then()
                .onErrorMap(DuplicateKeyException.class, failure -> taken(draft.slug(), failure))
                .then(addDraft(draft));
    }

    private Mono<Void> addDraft(CourseDraft draft) {
        return db.sql(
                        """
                        INSERT INTO course_draft (course_id, version, state, content, updated_at)
                        VALUES (:id, :version, :state, CAST(:content AS jsonb), :at)
                        """)
                .bind("id", draft.id().value())
                .bind("version", draft.version())
                .bind("state", draft.state().name())
                .bind("content", json.writeValueAsString(draft.content()))
                .bind("at", draft.updatedAt())
                .then();
    }

    /** The version before this change must still be the stored one. */
    @Transactional(propagation = MANDATORY)
    Mono<CourseDraft> update(CourseDraft draft) {
        var update =
                db.sql(
                                """
                                UPDATE course_draft
                                   SET version = :version, state = :state, comment = :comment,
                                       content = CAST(:content AS jsonb), updated_at = :at
                                 WHERE course_id = :id AND version = :version - 1
                                """)
                        .bind("id", draft.id().value())
                        .bind("version", draft.version())
                        .bind("state", draft.state().name())
                        .bind("content", json.writeValueAsString(draft.content()))
                        .bind("at", draft.updatedAt());
        update =
                draft.comment() == null
                        ? update.bindNull("comment", String.class)
                        : update.bind("comment", draft.comment());
        return update.fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .switchIfEmpty(Problem.stale("draft").asMono())
                .thenReturn(draft);
    }

    /** Takes the ids of lessons for this course; answers with those that belong to another. */
    @Transactional(propagation = MANDATORY)
    Mono<List<LessonId>> claim(CourseId course, List<LessonId> lessons) {
        var ids = lessons.stream().map(LessonId::value).toArray(UUID[]::new);
        var claim =
                db.sql(
                                """
                                INSERT INTO lesson (id, course_id)
                                SELECT l.id, :course FROM unnest(:ids) AS l (id) ORDER BY l.id
                                ON CONFLICT (id) DO NOTHING
                                """)
                        .bind("course", course.value())
                        .bind("ids", ids)
                        .then();
        return claim.then(
                db.sql("SELECT id FROM lesson WHERE id = ANY(:ids) AND course_id <> :course")
                        .bind("ids", ids)
                        .bind("course", course.value())
                        .map(row -> new LessonId(value(row, "id", UUID.class)))
                        .all()
                        .collectList());
    }

    /** For the time of a transaction one server at a time changes this course. */
    @Transactional(propagation = MANDATORY)
    Mono<Void> lock(CourseId course) {
        return db.sql("SELECT pg_advisory_xact_lock(hashtextextended(:course, 40))")
                .bind("course", course.toString())
                .then();
    }

    private CourseDraft draft(Readable row) {
        return new CourseDraft(
                new CourseId(value(row, "id", UUID.class)),
                value(row, "slug", String.class),
                new Author(
                        value(row, "author", String.class),
                        value(row, "author_name", String.class),
                        value(row, "region", String.class)),
                row.get("published", Integer.class),
                value(row, "version", Long.class),
                DraftState.valueOf(value(row, "state", String.class)),
                row.get("comment", String.class),
                json.readValue(value(row, "content", String.class), CourseContent.class),
                value(row, "updated_at", Instant.class));
    }

    private static Throwable taken(String slug, DuplicateKeyException failure) {
        return String.valueOf(failure.getMessage()).contains(SLUG_KEY)
                ? Problem.conflict(
                                ProblemCode.SLUG_TAKEN, slug + " is the address of another course")
                        .asException()
                : failure;
    }

    private static <T> T value(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
