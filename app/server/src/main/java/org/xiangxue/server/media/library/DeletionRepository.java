package org.xiangxue.server.media.library;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Instant;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.media.MediaId;
import reactor.core.publisher.Mono;

/** Takes files away; their objects are left to the sweep. */
@Repository
class DeletionRepository {

    private final DatabaseClient db;

    DeletionRepository(DatabaseClient db) {
        this.db = db;
    }

    /**
     * Empty when the owner has no such file. Keeps the file as it is until the transaction ends.
     */
    @Transactional(propagation = MANDATORY)
    Mono<Boolean> isUsed(MediaId id, String owner) {
        return db.sql(
                        """
                        SELECT EXISTS (SELECT 1
                                         FROM media_use u
                                        WHERE u.sha256 = coalesce(i.sha256, CASE WHEN i.state <> 'REFUSED' THEN i.content_sha256 END))
                               OR EXISTS (SELECT 1 FROM media m WHERE m.sha256 = i.sha256 AND m.published) AS used
                          FROM media_item i
                         WHERE i.id = :id AND i.owner = :owner
                           FOR UPDATE OF i
                        """)
                .bind("id", id.value())
                .bind("owner", owner)
                .map(row -> Objects.requireNonNull(row.get("used", Boolean.class)))
                .one();
    }

    @Transactional(propagation = MANDATORY)
    Mono<Void> delete(MediaId id, Instant at) {
        return db.sql(
                        """
                        WITH gone AS (DELETE FROM media_item WHERE id = :id RETURNING id, owner, sha256, object_key),
                             alone AS (SELECT g.sha256
                                         FROM gone g
                                        WHERE g.sha256 IS NOT NULL
                                          AND NOT EXISTS (SELECT 1 FROM media_item i WHERE i.sha256 = g.sha256 AND i.id <> g.id)),
                             objects AS (SELECT object_key FROM gone WHERE sha256 IS NULL
                                         UNION SELECT m.object_key FROM media m JOIN alone USING (sha256)
                                         UNION SELECT r.object_key FROM media_rendition r JOIN alone USING (sha256))
                        INSERT INTO media_upload (object_key, started_at)
                        SELECT object_key, :at FROM objects
                        ON CONFLICT (object_key) DO UPDATE SET started_at = excluded.started_at
                        """)
                .bind("id", id.value())
                .bind("at", at)
                .then()
                .then(deleteAlone());
    }

    /** Rows of content that no file names any more; the objects are noted already. */
    private Mono<Void> deleteAlone() {
        return db.sql(
                        """
                        WITH alone AS (SELECT m.sha256
                                         FROM media m
                                        WHERE m.kind <> 'PICTURE' AND NOT m.published
                                          AND NOT EXISTS (SELECT 1 FROM media_item i WHERE i.sha256 = m.sha256)
                                          AND NOT EXISTS (SELECT 1 FROM media_use u WHERE u.sha256 = m.sha256)),
                             owners AS (DELETE FROM media_owner WHERE sha256 IN (SELECT sha256 FROM alone))
                        SELECT sha256 FROM alone
                        """)
                .map(row -> Objects.requireNonNull(row.get("sha256", String.class)))
                .all()
                .collectList()
                .flatMap(alone ->
                        db.sql("DELETE FROM media WHERE sha256 = ANY(:alone)")
                                .bind("alone", alone.toArray(String[]::new))
                                .then());
    }
}
