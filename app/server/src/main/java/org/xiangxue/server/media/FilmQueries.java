package org.xiangxue.server.media;

import static org.xiangxue.server.platform.Rows.text;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.media.FilmRef;
import org.xiangxue.contract.media.MediaKind;
import org.xiangxue.contract.media.Sha256;
import reactor.core.publisher.Mono;

@Component
class FilmQueries {

    private final DatabaseClient db;

    FilmQueries(DatabaseClient db) {
        this.db = db;
    }

    /** Without renditions; one that is in the table is ready. */
    Mono<List<FilmRef>> usable(String owner, Collection<Sha256> files) {
        return db.sql(
                        """
                        SELECT m.sha256, m.kind, m.seconds, m.width, m.height
                          FROM media m
                         WHERE m.sha256 = ANY(:files) AND m.kind IN ('VIDEO', 'AUDIO', 'CAPTIONS')
                           AND (m.published
                                OR EXISTS (SELECT 1 FROM media_owner o WHERE o.sha256 = m.sha256 AND o.owner = :owner))
                        """)
                .bind("files", MediaRepository.values(files))
                .bind("owner", owner)
                .map(FilmQueries::film)
                .all()
                .collectList();
    }

    /** Which of these the owner sent and are not ready yet. */
    Mono<Set<Sha256>> underWay(String owner, Collection<Sha256> files) {
        return db.sql(
                        """
                        SELECT DISTINCT content_sha256 AS sha256
                          FROM media_item
                         WHERE owner = :owner AND content_sha256 = ANY(:files) AND state IN ('WAITING', 'WORKING')
                        """)
                .bind("owner", owner)
                .bind("files", MediaRepository.values(files))
                .map(row -> Sha256.of(text(row, "sha256")))
                .all()
                .collect(Collectors.toUnmodifiableSet());
    }

    Mono<Boolean> isWorking(String owner) {
        return db.sql(
                        """
                        SELECT EXISTS (SELECT 1
                                         FROM media_item
                                        WHERE owner = :owner AND state IN ('WAITING', 'WORKING')) AS working
                        """)
                .bind("owner", owner)
                .map(row -> Objects.requireNonNull(row.get("working", Boolean.class)))
                .one();
    }

    private static FilmRef film(Readable row) {
        var seconds = Objects.requireNonNull(row.get("seconds", BigDecimal.class));
        return new FilmRef(
                Sha256.of(text(row, "sha256")),
                MediaKind.valueOf(text(row, "kind")),
                seconds.setScale(0, RoundingMode.CEILING).intValue(),
                Objects.requireNonNull(row.get("width", Integer.class)),
                Objects.requireNonNull(row.get("height", Integer.class)),
                null,
                List.of());
    }
}
