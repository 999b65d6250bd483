package org.xiangxue.server.media.upload;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;
import static org.xiangxue.server.platform.Rows.text;

import io.r2dbc.spi.Readable;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.media.MediaId;
import org.xiangxue.server.platform.objects.ObjectParts;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class UploadRepository {

    private final DatabaseClient db;

    UploadRepository(DatabaseClient db) {
        this.db = db;
    }

    /** Others who create for the same owner wait, so that together they keep to the quota. */
    @Transactional(propagation = MANDATORY)
    Mono<Long> lockAndSum(String owner) {
        return db.sql("SELECT 1 AS one FROM pg_advisory_xact_lock(hashtextextended(:owner, 46))")
                .bind("owner", owner)
                .then()
                .then(sum(owner));
    }

    /** Bytes of an owner: kept, waiting to be looked at, and announced. */
    private Mono<Long> sum(String owner) {
        return db.sql(
                        """
                        SELECT CAST((SELECT coalesce(sum(length), 0)
                                       FROM upload
                                      WHERE owner = :owner AND finished_at IS NULL)
                                  + (SELECT coalesce(sum(bytes), 0)
                                       FROM media_item
                                      WHERE owner = :owner) AS bigint) AS bytes
                        """)
                .bind("owner", owner)
                .map(row -> Objects.requireNonNull(row.get("bytes", Long.class)))
                .one();
    }

    @Transactional(propagation = MANDATORY)
    Mono<Void> add(Upload upload) {
        return db.sql(
                        """
                        INSERT INTO upload (id, owner, region, length, metadata, object_key, expires_at)
                        VALUES (:id, :owner, :region, :length, :metadata, :key, :expires)
                        """)
                .bind("id", upload.id().value())
                .bind("owner", upload.owner())
                .bind("region", upload.region())
                .bind("length", upload.length())
                .bind("metadata", upload.metadata())
                .bind("key", upload.key())
                .bind("expires", upload.expiresAt())
                .then();
    }

    Mono<Upload> find(MediaId id) {
        return find(id, "");
    }

    @Transactional(propagation = MANDATORY)
    Mono<Upload> findForUpdate(MediaId id) {
        return find(id, "FOR UPDATE");
    }

    private Mono<Upload> find(MediaId id, String lock) {
        return db.sql(
                        """
                        SELECT id, owner, region, length, received, metadata, object_key, collection, writer, writer_until, finished_at, expires_at
                          FROM upload
                         WHERE id = :id
                        """
                                + lock)
                .bind("id", id.value())
                .map(UploadRepository::upload)
                .one();
    }

    @Transactional(propagation = MANDATORY)
    Mono<Void> claim(MediaId id, UUID writer, Instant until) {
        return db.sql("UPDATE upload SET writer = :writer, writer_until = :until WHERE id = :id")
                .bind("id", id.value())
                .bind("writer", writer)
                .bind("until", until)
                .then();
    }

    @Transactional(propagation = MANDATORY)
    Mono<Void> expire(MediaId id, Instant at) {
        return db.sql("UPDATE upload SET expires_at = :at WHERE id = :id")
                .bind("id", id.value())
                .bind("at", at)
                .then();
    }

    Mono<List<ObjectParts.Stored>> parts(MediaId id) {
        return db.sql(
                        """
                        SELECT number, tag
                          FROM upload_part
                         WHERE upload_id = :id
                         ORDER BY number
                        """)
                .bind("id", id.value())
                .map(row ->
                        new ObjectParts.Stored(
                                Objects.requireNonNull(row.get("number", Integer.class)),
                                text(row, "tag")))
                .all()
                .collectList();
    }

    Mono<byte[]> tail(MediaId id) {
        return db.sql("SELECT content FROM upload_tail WHERE upload_id = :id ORDER BY starts")
                .bind("id", id.value())
                .map(row -> Objects.requireNonNull(row.get("content", byte[].class)))
                .all()
                .collect(ByteArrayOutputStream::new, ByteArrayOutputStream::writeBytes)
                .map(ByteArrayOutputStream::toByteArray);
    }

    /** False when another writer took the upload over. */
    @Transactional(propagation = MANDATORY)
    Mono<Boolean> renew(Claim claim, String collection, Instant until) {
        return db.sql(
                        """
                        UPDATE upload
                           SET writer_until = :until, collection = :collection
                         WHERE id = :id AND writer = :writer
                        """)
                .bind("id", claim.id().value())
                .bind("writer", claim.writer())
                .bind("until", until)
                .bind("collection", collection)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** False when another writer took the upload over. */
    @Transactional(propagation = MANDATORY)
    Mono<Boolean> advance(Claim claim, long received, Instant until, Instant expires) {
        return db.sql(
                        """
                        UPDATE upload
                           SET received = :received, writer_until = :until, expires_at = :expires
                         WHERE id = :id AND writer = :writer AND finished_at IS NULL
                        """)
                .bind("id", claim.id().value())
                .bind("writer", claim.writer())
                .bind("received", received)
                .bind("until", until)
                .bind("expires", expires)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    @Transactional(propagation = MANDATORY)
    Mono<Void> addParts(MediaId id, List<Progress.Part> parts) {
        return Flux.fromIterable(parts).concatMap(part -> addPart(id, part)).then();
    }

    private Mono<Void> addPart(MediaId id, Progress.Part part) {
        return db.sql(
                        """
                        INSERT INTO upload_part (upload_id, number, tag, bytes)
                        VALUES (:id, :number, :tag, :bytes)
                        """)
                .bind("id", id.value())
                .bind("number", part.stored().number())
                .bind("tag", part.stored().tag())
                .bind("bytes", part.bytes())
                .then();
    }

    @Transactional(propagation = MANDATORY)
    Mono<Void> addTail(MediaId id, long starts, byte[] content) {
        return db.sql(
                        """
                        INSERT INTO upload_tail (upload_id, starts, content)
                        VALUES (:id, :starts, :content)
                        """)
                .bind("id", id.value())
                .bind("starts", starts)
                .bind("content", ByteBuffer.wrap(content))
                .then();
    }

    @Transactional(propagation = MANDATORY)
    Mono<Void> clearTail(MediaId id) {
        return db.sql("DELETE FROM upload_tail WHERE upload_id = :id")
                .bind("id", id.value())
                .then();
    }

    @Transactional(propagation = MANDATORY)
    Mono<Void> release(Claim claim) {
        return db.sql(
                        """
                        UPDATE upload
                           SET writer = NULL, writer_until = NULL
                         WHERE id = :id AND writer = :writer
                        """)
                .bind("id", claim.id().value())
                .bind("writer", claim.writer())
                .then();
    }

    /** False when another writer took the upload over. */
    @Transactional(propagation = MANDATORY)
    Mono<Boolean> finish(Claim claim, Instant at) {
        return db.sql(
                        """
                        UPDATE upload
                           SET finished_at = :at, writer = NULL, writer_until = NULL
                         WHERE id = :id AND writer = :writer AND finished_at IS NULL
                        """)
                .bind("id", claim.id().value())
                .bind("writer", claim.writer())
                .bind("at", at)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    @Transactional(propagation = MANDATORY)
    Mono<Void> delete(MediaId id) {
        return db.sql("DELETE FROM upload WHERE id = :id").bind("id", id.value()).then();
    }

    /** Given up, or whole and not handed on; nobody writes to them. */
    Mono<List<Upload>> leftBehind(Instant now, int limit) {
        return db.sql(
                        """
                        SELECT id, owner, region, length, received, metadata, object_key, collection, writer, writer_until, finished_at, expires_at
                          FROM upload
                         WHERE (expires_at <= :now OR (received = length AND finished_at IS NULL))
                           AND (writer_until IS NULL OR writer_until <= :now)
                         ORDER BY expires_at
                         LIMIT :limit
                        """)
                .bind("now", now)
                .bind("limit", limit)
                .map(UploadRepository::upload)
                .all()
                .collectList();
    }

    private static Upload upload(Readable row) {
        return new Upload(
                new MediaId(Objects.requireNonNull(row.get("id", UUID.class))),
                text(row, "owner"),
                text(row, "region"),
                Objects.requireNonNull(row.get("length", Long.class)),
                Objects.requireNonNull(row.get("received", Long.class)),
                text(row, "metadata"),
                text(row, "object_key"),
                row.get("collection", String.class),
                row.get("writer", UUID.class),
                row.get("writer_until", Instant.class),
                row.get("finished_at", Instant.class) != null,
                Objects.requireNonNull(row.get("expires_at", Instant.class)));
    }
}
