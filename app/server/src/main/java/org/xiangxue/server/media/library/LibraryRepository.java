package org.xiangxue.server.media.library;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;
import static org.xiangxue.server.platform.Rows.text;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.media.MediaId;
import org.xiangxue.contract.media.MediaState;
import org.xiangxue.contract.media.Sha256;
import org.xiangxue.server.media.MediaOwner;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class LibraryRepository {

    private final DatabaseClient db;

    LibraryRepository(DatabaseClient db) {
        this.db = db;
    }

    /** The file that waits longest, or whose worker died. */
    @Transactional(propagation = MANDATORY)
    Mono<Job> claim(UUID worker, Instant now, Instant until) {
        return db.sql(
                        """
                        UPDATE media_item
                           SET state = 'WORKING', worker = :worker, due_at = :until, tries = tries + 1, progress = 0
                         WHERE id = (SELECT id
                                       FROM media_item
                                      WHERE state IN ('WAITING', 'WORKING') AND due_at <= :now
                                      ORDER BY due_at
                                      LIMIT 1
                                        FOR UPDATE SKIP LOCKED)
                        RETURNING id, owner, region, object_key, bytes, tries
                        """)
                .bind("worker", worker)
                .bind("now", now)
                .bind("until", until)
                .map(row -> job(row, worker))
                .one();
    }

    /** False when the file is in other hands. */
    @Transactional(propagation = MANDATORY)
    Mono<Boolean> beat(Job job, int progress, Instant until) {
        return db.sql(
                        """
                        UPDATE media_item
                           SET due_at = :until, progress = greatest(progress, :progress)
                         WHERE id = :id AND worker = :worker AND state = 'WORKING'
                        """)
                .bind("id", job.id().value())
                .bind("worker", job.worker())
                .bind("until", until)
                .bind("progress", progress)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** False when the file is in other hands. */
    @Transactional(propagation = MANDATORY)
    Mono<Boolean> settle(Job job, MediaState state, String reason, String detail, Instant due) {
        return db.sql(
                        """
                        UPDATE media_item
                           SET state = :state, reason = :reason, detail = :detail, due_at = :due, worker = NULL
                         WHERE id = :id AND worker = :worker AND state = 'WORKING'
                        """)
                .bind("id", job.id().value())
                .bind("worker", job.worker())
                .bind("state", state.name())
                .bind("reason", reason)
                .bind("detail", detail)
                .bind("due", due)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** False when the file is in other hands. */
    @Transactional(propagation = MANDATORY)
    Mono<Boolean> ready(Job job, Facts facts) {
        return db.sql(
                        """
                        UPDATE media_item
                           SET state = 'READY', kind = :kind, sha256 = :sha256, reason = NULL, detail = NULL, progress = 100, worker = NULL
                         WHERE id = :id AND worker = :worker AND state = 'WORKING'
                        """)
                .bind("id", job.id().value())
                .bind("worker", job.worker())
                .bind("kind", facts.kind().name())
                .bind("sha256", facts.sha256().value())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** False when this content is there already. */
    @Transactional(propagation = MANDATORY)
    Mono<Boolean> add(Job job, Facts facts, Instant at) {
        return db.sql(
                        """
                        INSERT INTO media (sha256, object_key, type, bytes, width, height, kind, seconds, pages, words, created_at)
                        VALUES (:sha256, :key, :type, :bytes, :width, :height, :kind, :seconds, :pages, :words, :at)
                        ON CONFLICT (sha256) DO NOTHING
                        """)
                .bind("sha256", facts.sha256().value())
                .bind("key", job.key())
                .bind("type", facts.type())
                .bind("bytes", job.bytes())
                .bind("width", facts.width())
                .bind("height", facts.height())
                .bind("kind", facts.kind().name())
                .bind("seconds", BigDecimal.valueOf(facts.seconds()))
                .bind("pages", facts.pages())
                .bind("words", facts.words())
                .bind("at", at)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    @Transactional(propagation = MANDATORY)
    Mono<Void> addRenditions(Sha256 sha256, List<StoredRendition> renditions) {
        return Flux.range(0, renditions.size())
                .concatMap(i -> addRendition(sha256, i, renditions.get(i)))
                .then();
    }

    private Mono<Void> addRendition(Sha256 sha256, int position, StoredRendition stored) {
        var rendition = stored.rendition();
        return db.sql(
                        """
                        INSERT INTO media_rendition (sha256, name, position, object_key, type, bytes, content_sha256, width, height, seconds)
                        VALUES (:sha256, :name, :position, :key, :type, :bytes, :content, :width, :height, :seconds)
                        """)
                .bind("sha256", sha256.value())
                .bind("name", rendition.name())
                .bind("position", position)
                .bind("key", stored.key())
                .bind("type", rendition.type())
                .bind("bytes", rendition.bytes())
                .bind("content", rendition.sha256().value())
                .bind("width", rendition.width())
                .bind("height", rendition.height())
                .bind("seconds", BigDecimal.valueOf(rendition.seconds()))
                .then();
    }

    /** What lies under this key is swept unless it is kept within the hour. */
    @Transactional(propagation = MANDATORY)
    Mono<Void> noteObject(String key, Instant at) {
        return db.sql(
                        """
                        INSERT INTO media_upload (object_key, started_at)
                        VALUES (:key, :at)
                        ON CONFLICT (object_key) DO NOTHING
                        """)
                .bind("key", key)
                .bind("at", at)
                .then();
    }

    /** False when some were given up meanwhile. */
    @Transactional(propagation = MANDATORY)
    Mono<Boolean> keepObjects(List<String> keys) {
        return db.sql("DELETE FROM media_upload WHERE object_key = ANY(:keys) AND NOT swept")
                .bind("keys", keys.toArray(String[]::new))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == keys.size());
    }

    /** False unless the file is this owner's and failed. */
    @Transactional(propagation = MANDATORY)
    Mono<Boolean> again(MediaId id, String owner, Instant now) {
        return db.sql(
                        """
                        UPDATE media_item
                           SET state = 'WAITING', tries = 0, progress = 0, reason = NULL, detail = NULL, due_at = :now
                         WHERE id = :id AND owner = :owner AND state = 'FAILED'
                        """)
                .bind("id", id.value())
                .bind("owner", owner)
                .bind("now", now)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    private static Job job(Readable row, UUID worker) {
        return new Job(
                new MediaId(Objects.requireNonNull(row.get("id", UUID.class))),
                worker,
                new MediaOwner(text(row, "owner"), text(row, "region")),
                text(row, "object_key"),
                Objects.requireNonNull(row.get("bytes", Long.class)),
                Objects.requireNonNull(row.get("tries", Integer.class)));
    }
}
