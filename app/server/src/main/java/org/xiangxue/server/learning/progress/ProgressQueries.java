package org.xiangxue.server.learning.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.server.learning.facts.Rows;
import org.xiangxue.server.platform.security.Caller;
import reactor.core.publisher.Mono;

/**
 * What a signed-in learner may read of the own progress, under whatever county the evidence came.
 */
@Component
class ProgressQueries {

    private final DatabaseClient db;

    ProgressQueries(DatabaseClient db) {
        this.db = db;
    }

    Mono<List<LessonState>> lessons(Caller.Learner learner) {
        return db.sql(
                        """
                        SELECT p.lesson_id, p.course_id, CAST(p.watched AS text) AS watched, p.best_score, p.completed_at
                          FROM learning_county c
                          JOIN lesson_progress p ON p.county = c.county AND p.person_id = c.person_id
                         WHERE c.person_id = :person
                         ORDER BY p.course_id, p.lesson_id
                        """)
                .bind("person", learner.person().value())
                .map(ProgressRepository::state)
                .all()
                .collectList()
                .map(states -> List.copyOf(LessonState.join(states).values()));
    }

    Mono<List<CompletedCourse>> completedCourses(Caller.Learner learner) {
        return db.sql(
                        """
                        SELECT p.course_id, p.completed_at
                          FROM learning_county c
                          JOIN course_completion p ON p.county = c.county AND p.person_id = c.person_id
                         WHERE c.person_id = :person
                        """)
                .bind("person", learner.person().value())
                .map(row ->
                        new CompletedCourse(
                                new CourseId(Rows.required(row, "course_id", UUID.class)),
                                Rows.required(row, "completed_at", Instant.class)))
                .all()
                .collectList();
    }

    record CompletedCourse(CourseId course, Instant completedAt) {}

    /** Seconds covered first on this day. */
    Mono<Integer> seconds(Caller.Learner learner, LocalDate day) {
        return db.sql(
                        """
                        SELECT CAST(coalesce(sum(seconds), 0) AS int) AS seconds
                          FROM credit
                         WHERE county = :county AND person_id = :person AND day = :day
                        """)
                .bind("county", learner.county())
                .bind("person", learner.person().value())
                .bind("day", day)
                .map(row -> Rows.required(row, "seconds", Integer.class))
                .one();
    }
}
