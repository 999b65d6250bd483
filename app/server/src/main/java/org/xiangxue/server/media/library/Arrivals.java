package org.xiangxue.server.media.library;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Clock;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.server.media.upload.Inbox;
import reactor.core.publisher.Mono;

/** Notes files that came, to be looked at. */
@Repository
public class Arrivals implements Inbox {

    private final DatabaseClient db;
    private final Clock clock;

    Arrivals(DatabaseClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whether the owner has a file of this name, whatever became of it. */
    public Mono<Boolean> knows(String owner, String name) {
        return db.sql(
                        "SELECT 1 AS one FROM media_item WHERE owner = :owner AND name = :name LIMIT 1")
                .bind("owner", owner)
                .bind("name", name)
                .map(_ -> true)
                .first()
                .defaultIfEmpty(false);
    }

    @Override
    @Transactional(propagation = MANDATORY)
    public Mono<Void> arrived(Arrival arrival) {
        return db.sql(
                        """
                        INSERT INTO media_item (id, owner, region, name, object_key, bytes, state, created_at, due_at)
                        VALUES (:id, :owner, :region, :name, :key, :bytes, 'WAITING', :at, :at)
                        """)
                .bind("id", arrival.id().value())
                .bind("owner", arrival.owner())
                .bind("region", arrival.region())
                .bind("name", arrival.name())
                .bind("key", arrival.key())
                .bind("bytes", arrival.bytes())
                .bind("at", clock.instant())
                .then();
    }
}
