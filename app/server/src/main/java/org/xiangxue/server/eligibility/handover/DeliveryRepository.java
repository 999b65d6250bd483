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
import org.xiangxue.contract.eligibility.handover.DeadLetter;
import org.xiangxue.contract.eligibility.handover.ReceiverId;
import org.xiangxue.contract.eligibility.handover.Reconciliation;
import org.xiangxue.server.platform.security.Unscoped;
import reactor.core.publisher.Mono;

/** Pushes: those that are due, those that were given up, and what a day came to. */
@Repository
class DeliveryRepository {

    private static final String MESSAGES = "messages by number, no persons";

    private final DatabaseClient db;

    DeliveryRepository(DatabaseClient db) {
        this.db = db;
    }

    @Unscoped(MESSAGES)
    Mono<List<Delivery>> due(Instant now, int limit) {
        return db.sql(
                        """
                        SELECT d.receiver_id, d.number, d.tries, e.id, e.payload, r.url, r.secret
                          FROM handover_delivery d
                          JOIN handover_receiver r ON r.id = d.receiver_id AND r.closed_at IS NULL AND r.url IS NOT NULL
                          JOIN handover_event e ON e.number = d.number
                         WHERE d.state = 'WAITING' AND d.due_at <= :now
                         ORDER BY d.receiver_id, d.number
                         LIMIT :limit
                        """)
                .bind("now", now)
                .bind("limit", limit)
                .map(row ->
                        new Delivery(
                                new ReceiverId(
                                        Objects.requireNonNull(row.get("receiver_id", UUID.class))),
                                Objects.requireNonNull(row.get("number", Long.class)),
                                Objects.requireNonNull(row.get("tries", Integer.class)),
                                Objects.requireNonNull(row.get("id", UUID.class)),
                                Objects.requireNonNull(row.get("payload", String.class)),
                                Objects.requireNonNull(row.get("url", String.class)),
                                Objects.requireNonNull(row.get("secret", byte[].class))))
                .all()
                .collectList();
    }

    @Transactional(propagation = MANDATORY)
    @Unscoped(MESSAGES)
    Mono<Void> delivered(Delivery delivery, Instant now) {
        return db.sql(
                        """
                        UPDATE handover_delivery
                           SET state = 'DELIVERED', tries = tries + 1, delivered_at = :now, error = NULL
                         WHERE receiver_id = :receiver AND number = :number
                        """)
                .bind("now", now)
                .bind("receiver", delivery.receiver().value())
                .bind("number", delivery.number())
                .then();
    }

    /**
     * @param again null when it is given up
     */
    @Transactional(propagation = MANDATORY)
    @Unscoped(MESSAGES)
    Mono<Void> failed(Delivery delivery, String error, @Nullable Instant again) {
        var query =
                db.sql(
                                """
                                UPDATE handover_delivery
                                   SET tries = tries + 1, error = :error, due_at = coalesce(:again, due_at),
                                       state = CASE WHEN CAST(:again AS timestamptz) IS NULL THEN 'DEAD' ELSE 'WAITING' END
                                 WHERE receiver_id = :receiver AND number = :number AND state = 'WAITING'
                                """)
                        .bind("error", error)
                        .bind("receiver", delivery.receiver().value())
                        .bind("number", delivery.number());
        return (again == null ? query.bindNull("again", Instant.class) : query.bind("again", again))
                .then();
    }

    @Unscoped(MESSAGES)
    Mono<List<DeadLetter>> dead(ReceiverId receiver, long after, int limit) {
        return db.sql(
                        """
                        SELECT d.number, e.id, e.kind, d.tries, e.recorded_at, d.error
                          FROM handover_delivery d JOIN handover_event e ON e.number = d.number
                         WHERE d.receiver_id = :receiver AND d.state = 'DEAD' AND d.number > :after
                         ORDER BY d.number
                         LIMIT :limit
                        """)
                .bind("receiver", receiver.value())
                .bind("after", after)
                .bind("limit", limit)
                .map(row ->
                        new DeadLetter(
                                Objects.requireNonNull(row.get("number", Long.class)),
                                Objects.requireNonNull(row.get("id", UUID.class)),
                                Objects.requireNonNull(row.get("kind", String.class)),
                                Objects.requireNonNull(row.get("tries", Integer.class)),
                                Objects.requireNonNull(row.get("recorded_at", Instant.class)),
                                row.get("error", String.class)))
                .all()
                .collectList();
    }

    /** Dead letters are tried again from the beginning. */
    @Transactional(propagation = MANDATORY)
    @Unscoped(MESSAGES)
    Mono<Long> resend(ReceiverId receiver, List<Long> numbers, Instant now) {
        return db.sql(
                        """
                        UPDATE handover_delivery
                           SET state = 'WAITING', tries = 0, due_at = :now
                         WHERE receiver_id = :receiver AND state = 'DEAD' AND (cardinality(:numbers) = 0 OR number = ANY(:numbers))
                        """)
                .bind("now", now)
                .bind("receiver", receiver.value())
                .bind("numbers", numbers.toArray(Long[]::new))
                .fetch()
                .rowsUpdated();
    }

    /** Receivers of whom this day was not reconciled yet. */
    @Unscoped(MESSAGES)
    Mono<List<UUID>> unreconciled(LocalDate day) {
        return db.sql(
                        """
                        SELECT r.id
                          FROM handover_receiver r
                         WHERE r.closed_at IS NULL
                           AND NOT EXISTS (SELECT FROM handover_reconciliation c WHERE c.receiver_id = r.id AND c.day = :day)
                         ORDER BY r.id
                        """)
                .bind("day", day)
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .all()
                .collectList();
    }

    /** What was delivered and never acknowledged is sent once more; says how much that is. */
    @Transactional(propagation = MANDATORY)
    @Unscoped(MESSAGES)
    Mono<Long> sendAgain(UUID receiver, Instant from, Instant until, Instant now) {
        return db.sql(
                        """
                        UPDATE handover_delivery d
                           SET state = 'WAITING', tries = 0, due_at = :now
                          FROM handover_event e, handover_receiver r
                         WHERE e.number = d.number AND r.id = d.receiver_id AND r.url IS NOT NULL AND d.receiver_id = :receiver
                           AND e.recorded_at >= :from AND e.recorded_at < :until AND d.state = 'DELIVERED' AND d.acknowledged_at IS NULL
                        """)
                .bind("now", now)
                .bind("receiver", receiver)
                .bind("from", from)
                .bind("until", until)
                .fetch()
                .rowsUpdated();
    }

    @Transactional(propagation = MANDATORY)
    @Unscoped(MESSAGES)
    Mono<Void> reconciled(UUID receiver, Reconciliation day) {
        return db.sql(
                        """
                        INSERT INTO handover_reconciliation (receiver_id, day, events, delivered, acknowledged, dead, sent_again, digest)
                        VALUES (:receiver, :day, :events, :delivered, :acknowledged, :dead, :again, :digest)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("receiver", receiver)
                .bind("day", day.day())
                .bind("events", day.events())
                .bind("delivered", day.delivered())
                .bind("acknowledged", day.acknowledged())
                .bind("dead", day.dead())
                .bind("again", day.sentAgain())
                .bind("digest", day.digest())
                .then();
    }

    @Unscoped(MESSAGES)
    Mono<List<Reconciliation>> reconciliations(ReceiverId receiver) {
        return db.sql(
                        """
                        SELECT day, events, delivered, acknowledged, dead, sent_again, digest
                          FROM handover_reconciliation
                         WHERE receiver_id = :receiver
                         ORDER BY day DESC
                         LIMIT 100
                        """)
                .bind("receiver", receiver.value())
                .map(row ->
                        new Reconciliation(
                                Objects.requireNonNull(row.get("day", LocalDate.class)),
                                Objects.requireNonNull(row.get("events", Long.class)),
                                Objects.requireNonNull(row.get("delivered", Long.class)),
                                Objects.requireNonNull(row.get("acknowledged", Long.class)),
                                Objects.requireNonNull(row.get("dead", Long.class)),
                                Objects.requireNonNull(row.get("sent_again", Long.class)),
                                Objects.requireNonNull(row.get("digest", String.class))))
                .all()
                .collectList();
    }

    /**
     * @param tries that failed
     * @param secret sealed
     */
    record Delivery(
            ReceiverId receiver,
            long number,
            int tries,
            UUID id,
            String payload,
            String url,
            byte[] secret) {}
}
