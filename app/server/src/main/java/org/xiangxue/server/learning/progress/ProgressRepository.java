package org.xiangxue.server.learning.progress;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.course.LessonId;
import org.xiangxue.server.learning.facts.Acts;
import org.xiangxue.server.learning.facts.Learner;
import org.xiangxue.server.learning.facts.Rows;
import org.xiangxue.server.learning.rules.CourseCompletion;
import org.xiangxue.server.learning.rules.Piece;
import org.xiangxue.server.learning.rules.Seconds;
import org.xiangxue.server.platform.security.Unscoped;
import reactor.core.publisher.Mono;

/** Progress of lessons and completion of courses. */
@Repository
class ProgressRepository {

    private static final String OWN = "rows of one locked learner, for what is derived from them";

    private final DatabaseClient db;

    ProgressRepository(DatabaseClient db) {
        this.db = db;
    }

    /**
     * Joins the pieces with what is there: a union, a maximum, so that it does not matter which
     * came first.
     */
    @Transactional(propagation = MANDATORY)
    @Unscoped(OWN)
    Mono<Void> merge(Learner learner, List<Piece> pieces) {
        return db.sql(
                        """
                        INSERT INTO lesson_progress AS p (county, person_id, lesson_id, course_id, watched, best_score, first_at, last_at)
                        SELECT CAST(:county AS char(6)), CAST(:person AS uuid), u.lesson, u.course,
                               coalesce(range_agg(int4range(u.from_second, u.to_second)) FILTER (WHERE u.to_second IS NOT NULL), '{}'),
                               max(u.score), min(u.at), max(u.at)
                          FROM unnest(:lessons, :courses, :froms, :tos, :scores, :ats)
                            AS u (lesson, course, from_second, to_second, score, at)
                         GROUP BY u.lesson, u.course
                         ORDER BY u.lesson
                        ON CONFLICT (county, person_id, lesson_id) DO UPDATE
                           SET watched = p.watched + excluded.watched,
                               best_score = greatest(p.best_score, excluded.best_score),
                               first_at = least(p.first_at, excluded.first_at),
                               last_at = greatest(p.last_at, excluded.last_at)
                        """)
                .bind("county", learner.county())
                .bind("person", learner.person().value())
                .bind("lessons", Rows.uuids(pieces, piece -> piece.lesson().value()))
                .bind("courses", Rows.uuids(pieces, piece -> piece.course().value()))
                .bind("froms", Rows.numbers(pieces, Acts::from))
                .bind("tos", Rows.numbers(pieces, Acts::to))
                .bind("scores", Rows.numbers(pieces, Acts::score))
                .bind("ats", Rows.moments(pieces, Piece::at))
                .then();
    }

    @Unscoped(OWN)
    Mono<Map<LessonId, LessonState>> lessons(Learner learner, CourseId course) {
        return db.sql(
                        """
                        SELECT lesson_id, course_id, CAST(watched AS text) AS watched, best_score, completed_at
                          FROM lesson_progress
                         WHERE county = ANY(CAST(:counties AS char(6)[])) AND person_id = :person AND course_id = :course
                        """)
                .bind("counties", Rows.counties(learner.counties()))
                .bind("person", learner.person().value())
                .bind("course", course.value())
                .map(ProgressRepository::state)
                .all()
                .collectList()
                .map(LessonState::join);
    }

    @Transactional(propagation = MANDATORY)
    @Unscoped(OWN)
    Mono<Void> complete(Learner learner, Map<LessonId, Instant> moments) {
        if (moments.isEmpty()) {
            return Mono.empty();
        }
        var entries = new ArrayList<>(moments.entrySet());
        return db.sql(
                        """
                        UPDATE lesson_progress p
                           SET completed_at = u.at
                          FROM unnest(:lessons, :ats) AS u (lesson, at)
                         WHERE p.county = ANY(CAST(:counties AS char(6)[])) AND p.person_id = :person AND p.lesson_id = u.lesson
                           AND p.completed_at IS DISTINCT FROM u.at
                        """)
                .bind("lessons", Rows.uuids(entries, entry -> entry.getKey().value()))
                .bind("ats", Rows.moments(entries, Map.Entry::getValue))
                .bind("counties", Rows.counties(learner.counties()))
                .bind("person", learner.person().value())
                .then();
    }

    /** Empty when the course is not complete yet. */
    @Unscoped(OWN)
    Mono<CourseCompletion.Moment> completion(Learner learner, CourseId course) {
        return db.sql(
                        """
                        SELECT version, completed_at
                          FROM course_completion
                         WHERE county = ANY(CAST(:counties AS char(6)[])) AND person_id = :person AND course_id = :course
                        """)
                .bind("counties", Rows.counties(learner.counties()))
                .bind("person", learner.person().value())
                .bind("course", course.value())
                .map(row ->
                        new CourseCompletion.Moment(
                                Rows.required(row, "version", Integer.class),
                                Rows.required(row, "completed_at", Instant.class)))
                .one();
    }

    @Transactional(propagation = MANDATORY)
    @Unscoped(OWN)
    Mono<Void> addCompletion(
            Learner learner, CourseId course, CourseCompletion.Moment moment, Instant now) {
        return db.sql(
                        """
                        INSERT INTO course_completion (county, person_id, course_id, version, completed_at, trust, recorded_at)
                        VALUES (:county, :person, :course, :version, :at, 'SELF', :now)
                        """)
                .bind("county", learner.county())
                .bind("person", learner.person().value())
                .bind("course", course.value())
                .bind("version", moment.version())
                .bind("at", moment.at())
                .bind("now", now)
                .then();
    }

    @Transactional(propagation = MANDATORY)
    @Unscoped(OWN)
    Mono<Void> moveCompletion(Learner learner, CourseId course, CourseCompletion.Moment moment) {
        return db.sql(
                        """
                        UPDATE course_completion
                           SET version = :version, completed_at = :at
                         WHERE county = ANY(CAST(:counties AS char(6)[])) AND person_id = :person AND course_id = :course
                        """)
                .bind("version", moment.version())
                .bind("at", moment.at())
                .bind("counties", Rows.counties(learner.counties()))
                .bind("person", learner.person().value())
                .bind("course", course.value())
                .then();
    }

    static LessonState state(Readable row) {
        return new LessonState(
                new LessonId(Rows.required(row, "lesson_id", UUID.class)),
                new CourseId(Rows.required(row, "course_id", UUID.class)),
                Seconds.parse(Rows.required(row, "watched", String.class)),
                row.get("best_score", Integer.class),
                row.get("completed_at", Instant.class));
    }
}
