package org.xiangxue.server.course;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Adds published versions; nobody can change one. */
@Repository
class VersionRepository {

    private final DatabaseClient db;
    private final JsonMapper json;

    VersionRepository(DatabaseClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * @param draft just published: {@link CourseDraft#published()} is the number of this version
     * @param actor who published it
     */
    @Transactional(propagation = MANDATORY)
    Mono<Void> add(CourseDraft draft, int number, String actor) {
        var content = json.writeValueAsString(draft.content());
        return addVersion(draft, number, actor, content)
                .then(addLessons(draft, number, content))
                .then(point(draft, number));
    }

    private Mono<Void> addVersion(CourseDraft draft, int number, String actor, String content) {
        return db.sql(
                        """
                        INSERT INTO course_version
                               (course_id, number, topic, title, summary, content, tokens, published_by, published_at)
                        VALUES (:course, :number, :topic, :title, :summary, CAST(:content AS jsonb), array_to_tsvector(:tokens), :actor, :at)
                        """)
                .bind("course", draft.id().value())
                .bind("number", number)
                .bind("topic", draft.content().topic().name())
                .bind("title", draft.content().title())
                .bind("summary", draft.content().summary())
                .bind("content", content)
                .bind(
                        "tokens",
                        SearchTokens.of(SearchText.of(draft.content())).toArray(String[]::new))
                .bind("actor", actor)
                .bind("at", draft.updatedAt())
                .then();
    }

    private Mono<Void> addLessons(CourseDraft draft, int number, String content) {
        return db.sql(
                        """
                        INSERT INTO lesson_version (lesson_id, number, course_id, position, title, seconds, required, quiz)
                        SELECT CAST(l ->> 'id' AS uuid), :number, :course, position, l ->> 'title', CAST(l ->> 'seconds' AS int),
                               CAST(l ->> 'required' AS boolean), NULLIF(l -> 'quiz', 'null')
                          FROM jsonb_array_elements(CAST(:content AS jsonb) -> 'lessons') WITH ORDINALITY AS e (l, position)
                        """)
                .bind("number", number)
                .bind("course", draft.id().value())
                .bind("content", content)
                .then();
    }

    private Mono<Void> point(CourseDraft draft, int number) {
        return db.sql("UPDATE course SET published = :number WHERE id = :course")
                .bind("number", number)
                .bind("course", draft.id().value())
                .then();
    }
}
