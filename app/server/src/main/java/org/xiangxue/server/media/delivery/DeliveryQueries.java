package org.xiangxue.server.media.delivery;

import static org.xiangxue.server.platform.Rows.text;

import io.r2dbc.spi.Readable;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.media.Sha256;
import org.xiangxue.server.platform.security.Caller;
import reactor.core.publisher.Mono;

@Component
class DeliveryQueries {

    private static final String[] NOWHERE = {};

    private final DatabaseClient db;

    DeliveryQueries(DatabaseClient db) {
        this.db = db;
    }

    /**
     * Empty when there is no such file, or when it is not published and the caller neither brought
     * it nor may publish where its owner writes (one of the two areas lies in the other). What came
     * from a camera may tell a place: of films and sounds only renditions are published.
     */
    Mono<StoredFile> find(Sha256 sha256, String rendition, Caller caller) {
        return db.sql(
                        """
                        SELECT f.content, f.object_key, f.type, f.bytes, m.published
                          FROM media m
                          JOIN (SELECT sha256, 'original' AS name, sha256 AS content, object_key, type, bytes, kind IN ('VIDEO', 'AUDIO') AS private
                                  FROM media
                                UNION ALL
                                SELECT sha256, name, content_sha256, object_key, type, bytes, false
                                  FROM media_rendition) f ON f.sha256 = m.sha256
                         WHERE m.sha256 = :sha256 AND f.name = :rendition
                           AND (m.published AND NOT f.private
                                OR EXISTS (SELECT 1
                                             FROM media_owner o
                                            WHERE o.sha256 = m.sha256
                                              AND (o.owner = :actor
                                                   OR EXISTS (SELECT 1
                                                                FROM unnest(:areas) AS a (area)
                                                               WHERE o.region ^@ a.area OR a.area ^@ o.region))))
                        """)
                .bind("sha256", sha256.value())
                .bind("rendition", rendition)
                .bind("actor", caller.actor())
                .bind("areas", publishes(caller))
                .map(DeliveryQueries::file)
                .one();
    }

    private static String[] publishes(Caller caller) {
        return caller instanceof Caller.Staff staff && staff.may(Permission.COURSE_PUBLISH)
                ? staff.scope(Permission.COURSE_PUBLISH).prefixes()
                : NOWHERE;
    }

    private static StoredFile file(Readable row) {
        return new StoredFile(
                Sha256.of(text(row, "content")),
                text(row, "object_key"),
                text(row, "type"),
                Objects.requireNonNull(row.get("bytes", Long.class)),
                Objects.requireNonNull(row.get("published", Boolean.class)));
    }
}
