package org.xiangxue.server.course;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.course.Draft;
import org.xiangxue.contract.course.DraftState;
import org.xiangxue.contract.course.DraftSummary;
import org.xiangxue.contract.course.PublishedCourse;
import org.xiangxue.contract.course.Topic;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads drafts for those who write and those who review. */
@Component
class DraftQueries {

    private final DatabaseClient db;
    private final JsonMapper json;
    private final CourseRepository courses;
    private final DraftCheck check;

    DraftQueries(DatabaseClient db, JsonMapper json, CourseRepository courses, DraftCheck check) {
        this.db = db;
        this.json = json;
        this.courses = courses;
        this.check = check;
    }

    /** What waits for the caller's review first, then what was changed last. */
    Mono<List<DraftSummary>> list(Scope scope, int offset, int limit) {
        return db.sql(
                        """
                        SELECT c.id, c.slug, c.author_name, c.author = :actor AS own, c.published, d.state, d.updated_at,
                               d.content ->> 'title' AS title, d.content -> 'topic' AS topic
                          FROM course c JOIN course_draft d ON d.course_id = c.id
                         WHERE c.author = :actor
                            OR d.state = 'SUBMITTED'
                               AND EXISTS (SELECT 1
                                             FROM unnest(:areas) AS a (area)
                                            WHERE c.region ^@ a.area OR a.area ^@ c.region)
                         ORDER BY own, d.updated_at DESC, c.id
                         LIMIT :limit OFFSET :offset
                        """)
                .bind("actor", scope.actor())
                .bind("areas", scope.prefixes())
                .bind("limit", limit)
                .bind("offset", offset)
                .map(this::summary)
                .all()
                .collectList();
    }

    Mono<Draft> get(CourseId id, Scope scope) {
        return courses.get(id, scope).flatMap(draft -> view(draft, scope));
    }

    Mono<Draft> view(CourseDraft draft, Scope scope) {
        return check.check(draft).map(checked -> view(checked, scope));
    }

    /** Numbered as it would be if it were published now. */
    Mono<PublishedCourse> preview(CourseId id, Scope scope) {
        return courses.get(id, scope)
                .flatMap(check::check)
                .map(DraftCheck.Checked::draft)
                .map(draft ->
                        new PublishedCourse(
                                draft.id(),
                                draft.slug(),
                                draft.nextNumber(),
                                draft.updatedAt(),
                                draft.content()));
    }

    private static Draft view(DraftCheck.Checked checked, Scope scope) {
        var draft = checked.draft();
        return new Draft(
                draft.id(),
                draft.slug(),
                draft.version(),
                draft.state(),
                draft.author().name(),
                draft.isOf(scope.actor()),
                draft.comment(),
                draft.published(),
                draft.updatedAt(),
                draft.content(),
                checked.gaps());
    }

    private DraftSummary summary(Readable row) {
        return new DraftSummary(
                new CourseId(value(row, "id", UUID.class)),
                value(row, "slug", String.class),
                value(row, "title", String.class),
                json.readValue(value(row, "topic", String.class), Topic.class),
                DraftState.valueOf(value(row, "state", String.class)),
                value(row, "author_name", String.class),
                value(row, "own", Boolean.class),
                row.get("published", Integer.class),
                value(row, "updated_at", Instant.class));
    }

    private static <T> T value(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
