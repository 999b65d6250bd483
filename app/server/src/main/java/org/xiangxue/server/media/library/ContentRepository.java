package org.xiangxue.server.media.library;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;
import static org.xiangxue.server.platform.Rows.text;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.media.MediaKind;
import org.xiangxue.contract.media.Sha256;
import reactor.core.publisher.Mono;

/** Content by its address, before and after the work on it. */
@Repository
class ContentRepository {

    private final DatabaseClient db;

    ContentRepository(DatabaseClient db) {
        this.db = db;
    }

    /** False when the file is in other hands. */
    @Transactional(propagation = MANDATORY)
    Mono<Boolean> note(Job job, Sha256 sha256) {
        return db.sql(
                        """
                        UPDATE media_item
                           SET content_sha256 = :sha256
                         WHERE id = :id AND worker = :worker AND state = 'WORKING'
                        """)
                .bind("id", job.id().value())
                .bind("worker", job.worker())
                .bind("sha256", sha256.value())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    Mono<Facts> facts(Sha256 sha256) {
        return db.sql(
                        """
                        SELECT sha256, kind, type, seconds, width, height, pages
                          FROM media
                         WHERE sha256 = :sha256 AND kind <> 'PICTURE'
                        """)
                .bind("sha256", sha256.value())
                .map(ContentRepository::known)
                .one();
    }

    private static Facts known(Readable row) {
        return new Facts(
                Sha256.of(text(row, "sha256")),
                MediaKind.valueOf(text(row, "kind")),
                text(row, "type"),
                Objects.requireNonNull(row.get("seconds", BigDecimal.class)).doubleValue(),
                Objects.requireNonNull(row.get("width", Integer.class)),
                Objects.requireNonNull(row.get("height", Integer.class)),
                Objects.requireNonNull(row.get("pages", Integer.class)),
                "");
    }
}
