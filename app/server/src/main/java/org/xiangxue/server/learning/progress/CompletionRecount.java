package org.xiangxue.server.learning.progress;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.server.learning.facts.Everybody;
import org.xiangxue.server.learning.facts.Rows;
import org.xiangxue.server.platform.check.Recount;
import reactor.core.publisher.Mono;

/** Finds the moments of all completions again, learner by learner. */
@Component
class CompletionRecount implements Recount {

    private final DatabaseClient db;
    private final Everybody everybody;
    private final CompletionCheck check;

    CompletionRecount(DatabaseClient db, Everybody everybody, CompletionCheck check) {
        this.db = db;
        this.everybody = everybody;
        this.check = check;
    }

    @Override
    public String kind() {
        return "completion";
    }

    @Override
    public Mono<List<String>> differences() {
        return withoutEvidence()
                .flatMap(orphans ->
                        everybody
                                .differences(check::differences)
                                .map(found -> together(orphans, found)));
    }

    private Mono<List<String>> withoutEvidence() {
        return db.sql(
                        """
                        SELECT c.person_id, c.course_id
                          FROM course_completion c
                         WHERE NOT EXISTS (SELECT
                                             FROM learning_county l
                                             JOIN lesson_progress p ON p.county = l.county AND p.person_id = l.person_id
                                            WHERE l.person_id = c.person_id AND p.course_id = c.course_id)
                         LIMIT 100
                        """)
                .map(row ->
                        "person %s: completion of course %s without evidence"
                                .formatted(
                                        Rows.required(row, "person_id", UUID.class),
                                        Rows.required(row, "course_id", UUID.class)))
                .all()
                .collectList();
    }

    private static List<String> together(List<String> orphans, List<String> found) {
        return Stream.concat(orphans.stream(), found.stream()).toList();
    }
}
