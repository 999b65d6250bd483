package org.xiangxue.server.media;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;
import static org.xiangxue.server.platform.Rows.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.media.Sha256;
import reactor.core.publisher.Mono;

@Repository
class MediaRepository {

    private final DatabaseClient db;

    MediaRepository(DatabaseClient db) {
        this.db = db;
    }

    @Transactional(propagation = MANDATORY)
    Mono<Void> addUpload(String key, Instant at) {
        return db.sql("INSERT INTO media_upload (object_key, started_at) VALUES (:key, :at)")
                .bind("key", key)
                .bind("at", at)
                .then();
    }

    /** False when the upload took so long that it was given up. */
    @Transactional(propagation = MANDATORY)
    Mono<Boolean> removeUpload(String key) {
        return db.sql("DELETE FROM media_upload WHERE object_key = :key AND NOT swept")
                .bind("key", key)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /**
     * Claims what was left behind, so that no late upload is recorded on an object about to be
     * deleted.
     */
    @Transactional(propagation = MANDATORY)
    Mono<List<String>> sweepUploads(Instant before, int limit) {
        return db.sql(
                        """
                        UPDATE media_upload
                           SET swept = true
                         WHERE object_key IN (SELECT object_key
                                                FROM media_upload
                                               WHERE started_at < :before
                                               ORDER BY started_at
                                               LIMIT :limit
                                                 FOR UPDATE SKIP LOCKED)
                        RETURNING object_key
                        """)
                .bind("before", before)
                .bind("limit", limit)
                .map(row -> text(row, "object_key"))
                .all()
                .collectList();
    }

    @Transactional(propagation = MANDATORY)
    Mono<Void> removeSwept(List<String> keys) {
        return db.sql("DELETE FROM media_upload WHERE swept AND object_key = ANY(:keys)")
                .bind("keys", keys.toArray(String[]::new))
                .then();
    }

    /** False when this content is there already, under another key. */
    @Transactional(propagation = MANDATORY)
    Mono<Boolean> add(MediaFile file, Instant at) {
        return db.sql(
                        """
                        INSERT INTO media (sha256, object_key, type, bytes, width, height, published, created_at)
                        VALUES (:sha256, :key, :type, :bytes, :width, :height, :published, :at)
                        ON CONFLICT (sha256) DO NOTHING
                        """)
                .bind("sha256", file.sha256().value())
                .bind("key", file.key())
                .bind("type", file.type())
                .bind("bytes", file.bytes())
                .bind("width", file.width())
                .bind("height", file.height())
                .bind("published", file.published())
                .bind("at", at)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    @Transactional(propagation = MANDATORY)
    Mono<Long> publish(Collection<Sha256> files) {
        return db.sql("UPDATE media SET published = true WHERE sha256 = ANY(:files)")
                .bind("files", values(files))
                .fetch()
                .rowsUpdated();
    }

    Mono<Boolean> exists(Sha256 sha256) {
        return db.sql("SELECT 1 AS one FROM media WHERE sha256 = :sha256")
                .bind("sha256", sha256.value())
                .map(_ -> true)
                .first()
                .defaultIfEmpty(false);
    }

    static String[] values(Collection<Sha256> files) {
        return files.stream().map(Sha256::value).distinct().toArray(String[]::new);
    }

    static MediaFile file(Readable row) {
        return new MediaFile(
                Sha256.of(text(row, "sha256")),
                text(row, "object_key"),
                text(row, "type"),
                Objects.requireNonNull(row.get("bytes", Long.class)),
                Objects.requireNonNull(row.get("width", Integer.class)),
                Objects.requireNonNull(row.get("height", Integer.class)),
                Objects.requireNonNull(row.get("published", Boolean.class)));
    }
}
