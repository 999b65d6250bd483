package org.xiangxue.server.learning.progress;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.server.learning.facts.Rows;
import org.xiangxue.server.platform.check.Recount;
import reactor.core.publisher.Mono;

/** Joins all evidence again and compares it with the progress that was merged batch by batch. */
@Component
class ProgressRecount implements Recount {

    private final DatabaseClient db;

    ProgressRecount(DatabaseClient db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "progress";
    }

    /** One statement, so that a batch that is stored meanwhile is wholly in it or not at all. */
    @Override
    public Mono<List<String>> differences() {
        return db.sql(
                        """
                        SELECT coalesce(p.person_id, e.person_id) AS person, coalesce(p.lesson_id, e.lesson_id) AS lesson,
                               concat_ws(' ', p.watched, p.best_score, p.first_at, p.last_at) AS stored,
                               concat_ws(' ', e.watched, e.best_score, e.first_at, e.last_at) AS recounted
                          FROM lesson_progress p
                          FULL JOIN (SELECT county, person_id, lesson_id, course_id,
                                            coalesce(range_agg(int4range(from_second, to_second)) FILTER (WHERE kind = 'interval'), '{}') AS watched,
                                            max(score) AS best_score, min(occurred_at) AS first_at, max(occurred_at) AS last_at
                                       FROM evidence
                                      GROUP BY county, person_id, lesson_id, course_id) e
                            ON e.county = p.county AND e.person_id = p.person_id AND e.lesson_id = p.lesson_id AND e.course_id = p.course_id
                         WHERE (p.watched, p.best_score, p.first_at, p.last_at) IS DISTINCT FROM (e.watched, e.best_score, e.first_at, e.last_at)
                         LIMIT 100
                        """)
                .map(ProgressRecount::difference)
                .all()
                .collectList();
    }

    private static String difference(Readable row) {
        return "person %s, lesson %s: stored %s, evidence says %s"
                .formatted(
                        Rows.required(row, "person", UUID.class),
                        Rows.required(row, "lesson", UUID.class),
                        Rows.required(row, "stored", String.class),
                        Rows.required(row, "recounted", String.class));
    }
}
