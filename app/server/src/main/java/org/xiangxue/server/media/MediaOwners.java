package org.xiangxue.server.media;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.media.Sha256;
import reactor.core.publisher.Mono;

/** Who brought which content; several may bring the same. */
@Repository
public class MediaOwners {

    private final DatabaseClient db;

    MediaOwners(DatabaseClient db) {
        this.db = db;
    }

    @Transactional(propagation = MANDATORY)
    public Mono<Void> add(Sha256 sha256, MediaOwner owner) {
        return db.sql(
                        """
                        INSERT INTO media_owner (sha256, owner, region)
                        VALUES (:sha256, :owner, :region)
                        ON CONFLICT (sha256, owner) DO NOTHING
                        """)
                .bind("sha256", sha256.value())
                .bind("owner", owner.actor())
                .bind("region", owner.region())
                .then();
    }
}
