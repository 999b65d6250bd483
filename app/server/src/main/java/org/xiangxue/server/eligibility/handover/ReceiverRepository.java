package org.xiangxue.server.eligibility.handover;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.eligibility.handover.CreateReceiver;
import org.xiangxue.contract.eligibility.handover.Receiver;
import org.xiangxue.contract.eligibility.handover.ReceiverId;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Unscoped;
import reactor.core.publisher.Mono;

/** Systems to which decisions are handed over; no personal data. */
@Repository
class ReceiverRepository {

    private static final String SYSTEMS = "names systems, not persons";

    private final DatabaseClient db;

    ReceiverRepository(DatabaseClient db) {
        this.db = db;
    }

    @Transactional(propagation = MANDATORY)
    @Unscoped(SYSTEMS)
    Mono<Void> add(
            ReceiverId id, CreateReceiver receiver, byte[] secret, String actor, Instant now) {
        var query =
                db.sql(
                                """
                                INSERT INTO handover_receiver (id, name, url, region, programme, secret, created_by, created_at)
                                VALUES (:id, :name, :url, :region, :programme, :secret, :actor, :now)
                                """)
                        .bind("id", id.value())
                        .bind("name", receiver.name())
                        .bind("region", receiver.region())
                        .bind("secret", secret)
                        .bind("actor", actor)
                        .bind("now", now);
        query = bind(query, "url", receiver.url());
        return bind(query, "programme", receiver.programme()).then();
    }

    @Transactional(propagation = MANDATORY)
    @Unscoped(SYSTEMS)
    Mono<Void> close(ReceiverId id, Instant now) {
        return db.sql(
                        "UPDATE handover_receiver SET closed_at = :now WHERE id = :id AND closed_at"
                                + " IS NULL")
                .bind("now", now)
                .bind("id", id.value())
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .switchIfEmpty(Problem.notFound("receiver", id).asMono())
                .then();
    }

    @Unscoped(SYSTEMS)
    Mono<List<Receiver>> list() {
        return db.sql(
                        """
                        SELECT r.id, r.name, r.url, r.region, r.programme, r.closed_at IS NOT NULL AS closed,
                               count(d.number) FILTER (WHERE d.state = 'WAITING') AS waiting,
                               count(d.number) FILTER (WHERE d.state = 'DEAD') AS dead,
                               count(d.number) FILTER (WHERE d.state = 'DELIVERED' AND d.acknowledged_at IS NULL) AS unacknowledged,
                               max(d.delivered_at) AS last_delivered
                          FROM handover_receiver r LEFT JOIN handover_delivery d ON d.receiver_id = r.id
                         GROUP BY r.id
                         ORDER BY r.name, r.id
                         LIMIT 200
                        """)
                .map(row ->
                        new Receiver(
                                new ReceiverId(Objects.requireNonNull(row.get("id", UUID.class))),
                                Objects.requireNonNull(row.get("name", String.class)),
                                row.get("url", String.class),
                                Objects.requireNonNull(row.get("region", String.class)),
                                row.get("programme", String.class),
                                Objects.requireNonNull(row.get("closed", Boolean.class)),
                                Objects.requireNonNull(row.get("waiting", Long.class)),
                                Objects.requireNonNull(row.get("dead", Long.class)),
                                Objects.requireNonNull(row.get("unacknowledged", Long.class)),
                                row.get("last_delivered", Instant.class)))
                .all()
                .collectList();
    }

    /** Open ones only. */
    @Unscoped("found by its credential")
    Mono<Known> find(ReceiverId id) {
        return db.sql(
                        "SELECT region, programme, secret, created_at FROM handover_receiver WHERE"
                                + " id = :id AND closed_at IS NULL")
                .bind("id", id.value())
                .map(row ->
                        new Known(
                                id,
                                Objects.requireNonNull(row.get("region", String.class)),
                                row.get("programme", String.class),
                                Objects.requireNonNull(row.get("secret", byte[].class))))
                .one();
    }

    private static DatabaseClient.GenericExecuteSpec bind(
            DatabaseClient.GenericExecuteSpec query, String name, @Nullable String value) {
        return value == null ? query.bindNull(name, String.class) : query.bind(name, value);
    }

    /**
     * @param secret sealed
     */
    record Known(ReceiverId id, String region, @Nullable String programme, byte[] secret) {}
}
