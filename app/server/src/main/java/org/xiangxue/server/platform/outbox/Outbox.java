package org.xiangxue.server.platform.outbox;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Takes messages inside the writer's transaction. */
@Component
public class Outbox {

    private final DatabaseClient db;
    private final OutboxBell bell;

    Outbox(DatabaseClient db, OutboxBell bell) {
        this.db = db;
        this.bell = bell;
    }

    /**
     * Adds messages of one topic; rings the drainer when the transaction has committed.
     *
     * @param payloads JSON documents
     */
    @Transactional(propagation = MANDATORY)
    public Mono<Void> add(String topic, List<String> payloads) {
        if (payloads.isEmpty()) {
            return Mono.empty();
        }
        return db.sql(
                        """
                        INSERT INTO outbox (topic, payload)
                        SELECT :topic, CAST(p AS jsonb)
                          FROM unnest(:payloads) WITH ORDINALITY AS u (p, n)
                         ORDER BY n
                        """)
                .bind("topic", topic)
                .bind("payloads", payloads.toArray(String[]::new))
                .then()
                .then(bell.afterCommit(topic));
    }
}
