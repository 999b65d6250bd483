package org.xiangxue.server.media.library;

import static org.xiangxue.server.platform.Rows.text;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.media.Rendition;
import org.xiangxue.contract.media.Sha256;
import reactor.core.publisher.Mono;

/** The forms of films, in the order in which they are offered. */
@Component
public class Renditions {

    private final DatabaseClient db;

    Renditions(DatabaseClient db) {
        this.db = db;
    }

    /** Those that have none are left out. */
    public Mono<Map<Sha256, List<Rendition>>> of(Collection<Sha256> films) {
        return db.sql(
                        """
                        SELECT sha256, name, type, bytes, content_sha256, width, height, seconds
                          FROM media_rendition
                         WHERE sha256 = ANY(:films)
                         ORDER BY sha256, position
                        """)
                .bind("films", films.stream().map(Sha256::value).distinct().toArray(String[]::new))
                .map(Renditions::row)
                .all()
                .collectList()
                .map(rows ->
                        rows.stream()
                                .collect(
                                        Collectors.groupingBy(
                                                Row::film,
                                                Collectors.mapping(
                                                        Row::rendition, Collectors.toList()))));
    }

    private record Row(Sha256 film, Rendition rendition) {}

    private static Row row(Readable row) {
        return new Row(
                Sha256.of(text(row, "sha256")),
                new Rendition(
                        text(row, "name"),
                        text(row, "type"),
                        Objects.requireNonNull(row.get("bytes", Long.class)),
                        Sha256.of(text(row, "content_sha256")),
                        Objects.requireNonNull(row.get("width", Integer.class)),
                        Objects.requireNonNull(row.get("height", Integer.class)),
                        Objects.requireNonNull(row.get("seconds", BigDecimal.class))
                                .doubleValue()));
    }
}
