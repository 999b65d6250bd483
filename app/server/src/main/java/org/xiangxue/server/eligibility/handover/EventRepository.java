package org.xiangxue.server.eligibility.handover;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.eligibility.handover.DecisionEvent;
import org.xiangxue.contract.eligibility.handover.EventPage.Numbered;
import org.xiangxue.contract.eligibility.handover.Reconciliation;
import org.xiangxue.server.eligibility.decision.DecisionEvents.Event;
import org.xiangxue.server.eligibility.rule.CanonicalJson;
import org.xiangxue.server.platform.security.Unscoped;
import reactor.core.publisher.Mono;

/** Numbers events and hands each to the receivers that it is for. */
@Repository
class EventRepository {

    private static final String RECEIVER = "what the receiver's own area is told";

    private final DatabaseClient db;

    EventRepository(DatabaseClient db) {
        this.db = db;
    }

    /** Once, however often it comes. */
    @Transactional(propagation = MANDATORY)
    @Unscoped("moves a message")
    Mono<Void> add(Event event, DecisionEvent told, Instant now) {
        return db.sql("SELECT pg_advisory_xact_lock(hashtextextended('handover-event', 0))")
                .then()
                .then(
                        db.sql(
                                        """
                                        WITH numbered AS (
                                            INSERT INTO handover_event (number, id, kind, household_id, village_code, programme, payload, recorded_at)
                                            SELECT coalesce(max(number), 0) + 1, :id, :kind, :household, :village, :programme, :payload, :now FROM handover_event
                                            ON CONFLICT (id) DO NOTHING
                                            RETURNING number, village_code, programme)
                                        INSERT INTO handover_delivery (receiver_id, number, state, due_at)
                                        SELECT r.id, n.number, CASE WHEN r.url IS NULL THEN 'PULL' ELSE 'WAITING' END, :now
                                          FROM numbered n
                                          JOIN handover_receiver r ON n.village_code ^@ r.region AND (r.programme IS NULL OR r.programme = n.programme)
                                         WHERE r.closed_at IS NULL
                                        """)
                                .bind("id", event.id())
                                .bind("kind", event.kind().name())
                                .bind("household", event.household())
                                .bind("village", event.village())
                                .bind("programme", event.programme())
                                .bind("payload", CanonicalJson.write(told))
                                .bind("now", now)
                                .then());
    }

    /** 户编号 and the day of evaluation, as other systems know them. */
    @Unscoped("moves a message")
    Mono<Named> named(Event event) {
        return db.sql(
                        """
                        SELECT (SELECT registry_no FROM eligibility_home WHERE county = :county AND id = :household) AS registry_no,
                               (SELECT day FROM decision WHERE county = :county AND id = :decision) AS day
                        """)
                .bind("county", event.county())
                .bind("household", event.household())
                .bind("decision", event.decision())
                .map(row ->
                        new Named(
                                row.get("registry_no", String.class),
                                row.get("day", LocalDate.class)))
                .one();
    }

    @Unscoped(RECEIVER)
    Mono<List<Numbered>> after(ReceiverRepository.Known receiver, long after, int limit) {
        return db.sql(
                        """
                        SELECT e.number, e.payload
                          FROM handover_delivery d JOIN handover_event e ON e.number = d.number
                         WHERE d.receiver_id = :receiver AND d.number > :after
                         ORDER BY d.number
                         LIMIT :limit
                        """)
                .bind("receiver", receiver.id().value())
                .bind("after", after)
                .bind("limit", limit)
                .map(row ->
                        new Numbered(
                                Objects.requireNonNull(row.get("number", Long.class)),
                                CanonicalJson.read(
                                        Objects.requireNonNull(row.get("payload", String.class)),
                                        DecisionEvent.class)))
                .all()
                .collectList();
    }

    @Transactional(propagation = MANDATORY)
    @Unscoped(RECEIVER)
    Mono<Void> acknowledge(ReceiverRepository.Known receiver, List<UUID> ids, Instant now) {
        return db.sql(
                        """
                        UPDATE handover_delivery d
                           SET acknowledged_at = coalesce(d.acknowledged_at, :now), state = 'DELIVERED', delivered_at = coalesce(d.delivered_at, :now),
                               error = NULL
                          FROM handover_event e
                         WHERE e.number = d.number AND d.receiver_id = :receiver AND e.id = ANY(:ids)
                        """)
                .bind("now", now)
                .bind("receiver", receiver.id().value())
                .bind("ids", ids.toArray(UUID[]::new))
                .then();
    }

    /** What a day's events came to so far. */
    @Unscoped(RECEIVER)
    Mono<Reconciliation> reconciliation(UUID receiver, LocalDate day, Instant from, Instant until) {
        return db.sql(
                        """
                        SELECT count(*) AS events, count(*) FILTER (WHERE d.state = 'DELIVERED') AS delivered,
                               count(d.acknowledged_at) AS acknowledged, count(*) FILTER (WHERE d.state = 'DEAD') AS dead,
                               encode(sha256(convert_to(coalesce(string_agg(CAST(e.id AS text), ',' ORDER BY e.number), ''), 'UTF8')), 'hex') AS digest
                          FROM handover_delivery d JOIN handover_event e ON e.number = d.number
                         WHERE d.receiver_id = :receiver AND e.recorded_at >= :from AND e.recorded_at < :until
                        """)
                .bind("receiver", receiver)
                .bind("from", from)
                .bind("until", until)
                .map(row ->
                        new Reconciliation(
                                day,
                                Objects.requireNonNull(row.get("events", Long.class)),
                                Objects.requireNonNull(row.get("delivered", Long.class)),
                                Objects.requireNonNull(row.get("acknowledged", Long.class)),
                                Objects.requireNonNull(row.get("dead", Long.class)),
                                0,
                                Objects.requireNonNull(row.get("digest", String.class))))
                .one();
    }

    record Named(@Nullable String registryNo, @Nullable LocalDate day) {}
}
