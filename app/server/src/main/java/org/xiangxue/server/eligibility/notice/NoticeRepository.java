package org.xiangxue.server.eligibility.notice;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.eligibility.decision.DecisionId;
import org.xiangxue.contract.eligibility.notice.NoticeId;
import org.xiangxue.server.platform.security.Scope;
import org.xiangxue.server.platform.security.Unscoped;
import reactor.core.publisher.Mono;

@Repository
class NoticeRepository {

    private static final int LONGEST = 2000;

    private final DatabaseClient db;

    NoticeRepository(DatabaseClient db) {
        this.db = db;
    }

    /**
     * Publishes what is in force in the area and was never published.
     *
     * @return how many lines it has
     */
    @Transactional(propagation = MANDATORY)
    Mono<Long> open(
            Scope scope,
            NoticeId id,
            String region,
            String programme,
            String title,
            Instant from,
            Instant until) {
        var county = region.substring(0, 6);
        return db.sql(
                        """
                        INSERT INTO notice (county, id, region, programme, title, opened_by, opened_at, closes_at)
                        VALUES (:county, :id, :region, :programme, :title, :actor, :from, :until)
                        """)
                .bind("county", county)
                .bind("id", id.value())
                .bind("region", region)
                .bind("programme", programme)
                .bind("title", title)
                .bind("actor", scope.actor())
                .bind("from", from)
                .bind("until", until)
                .then()
                .then(
                        db.sql(
                                        """
                                        INSERT INTO notice_entry (county, notice_id, number, decision_id, household_id, village_code)
                                        SELECT d.county, :id, row_number() OVER (ORDER BY d.village_code, d.id), d.id, d.household_id, d.village_code
                                          FROM decision d
                                         WHERE d.county = :county AND d.village_code ^@ :region AND d.village_code ^@ ANY(:scope)
                                           AND d.programme = :programme AND d.state = 'CONFIRMED' AND d.outcome = 'MET'
                                           AND NOT EXISTS (SELECT FROM notice_entry e WHERE e.county = d.county AND e.decision_id = d.id)
                                         ORDER BY d.village_code, d.id
                                         LIMIT :longest
                                        """)
                                .bind("id", id.value())
                                .bind("county", county)
                                .bind("region", region)
                                .bind("scope", scope.prefixes())
                                .bind("programme", programme)
                                .bind("longest", LONGEST)
                                .fetch()
                                .rowsUpdated());
    }

    /** The line of a notice that hangs; empty when there is none, or it was taken down. */
    @Unscoped("found by the notice, which is public")
    Mono<Line> hanging(NoticeId notice, int number, Instant now) {
        return db.sql(
                        """
                        SELECT e.county, e.decision_id, e.household_id, e.village_code, n.programme, d.decided_by,
                               (SELECT count(*) FROM review_case c WHERE c.notice_id = n.id AND c.state = 'OPEN') AS objections
                          FROM notice n
                          JOIN notice_entry e ON e.county = n.county AND e.notice_id = n.id
                          JOIN decision d ON d.county = e.county AND d.id = e.decision_id
                         WHERE n.id = :id AND e.number = :number AND n.ended_at IS NULL AND n.closes_at > :now
                        """)
                .bind("id", notice.value())
                .bind("number", number)
                .bind("now", now)
                .map(row ->
                        new Line(
                                Objects.requireNonNull(row.get("county", String.class)),
                                new DecisionId(
                                        Objects.requireNonNull(row.get("decision_id", UUID.class))),
                                Objects.requireNonNull(row.get("household_id", UUID.class)),
                                Objects.requireNonNull(row.get("village_code", String.class)),
                                Objects.requireNonNull(row.get("programme", String.class)),
                                Objects.requireNonNullElse(row.get("decided_by", String.class), ""),
                                Objects.requireNonNull(row.get("objections", Long.class))))
                .one();
    }

    /** Takes down what has hung long enough. */
    @Transactional(propagation = MANDATORY)
    @Unscoped("work for the sweep")
    Mono<List<NoticeId>> takeDown(Instant now) {
        return db.sql(
                        """
                        UPDATE notice SET ended_at = :now WHERE ended_at IS NULL AND closes_at <= :now
                        RETURNING id
                        """)
                .bind("now", now)
                .map(row -> new NoticeId(Objects.requireNonNull(row.get("id", UUID.class))))
                .all()
                .collectList();
    }

    /** Decisions of a notice that was taken down, to which nobody objects any more. */
    @Unscoped("work for the sweep")
    Mono<List<DecisionId>> unchallenged(NoticeId notice) {
        return db.sql(
                        """
                        SELECT e.decision_id
                          FROM notice n
                          JOIN notice_entry e ON e.county = n.county AND e.notice_id = n.id
                          JOIN decision d ON d.county = e.county AND d.id = e.decision_id
                         WHERE n.id = :id AND n.ended_at IS NOT NULL AND d.state = 'CONFIRMED'
                           AND NOT EXISTS (SELECT FROM review_case c
                                            WHERE c.county = d.county AND c.decision_id = d.id AND c.kind = 'OBJECTION' AND c.state = 'OPEN')
                         ORDER BY e.number
                        """)
                .bind("id", notice.value())
                .map(row ->
                        new DecisionId(Objects.requireNonNull(row.get("decision_id", UUID.class))))
                .all()
                .collectList();
    }

    record Line(
            String county,
            DecisionId decision,
            UUID household,
            String village,
            String programme,
            String decider,
            long objections) {}
}
