package org.xiangxue.server.media.library;

import static org.xiangxue.server.platform.Rows.text;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.media.MediaId;
import org.xiangxue.contract.media.MediaKind;
import org.xiangxue.contract.media.MediaProblem;
import org.xiangxue.contract.media.MediaProgress;
import org.xiangxue.contract.media.MediaState;
import org.xiangxue.contract.media.MediaSummary;
import org.xiangxue.contract.media.MediaUse;
import org.xiangxue.contract.media.Rendition;
import org.xiangxue.contract.media.Sha256;
import org.xiangxue.server.media.admission.Reason;
import org.xiangxue.server.platform.Problem;
import reactor.core.publisher.Mono;

@Component
class LibraryQueries {

    private static final String AGAIN =
            "try again; if it fails again, export the film anew and send that";

    private final DatabaseClient db;
    private final Renditions renditions;

    LibraryQueries(DatabaseClient db, Renditions renditions) {
        this.db = db;
        this.renditions = renditions;
    }

    Mono<Keyset<MediaSummary>> list(
            String owner, LibrarySearch search, LibraryKey after, int limit) {
        return select(owner, null, search, after, limit)
                .map(files -> LibraryKey.page(files, limit));
    }

    Mono<MediaSummary> get(String owner, MediaId id) {
        return select(owner, id, LibrarySearch.ALL, LibraryKey.of(null), 1)
                .flatMap(found -> Mono.justOrEmpty(found.stream().findFirst()))
                .switchIfEmpty(Problem.notFound("media", id).asMono());
    }

    Mono<MediaProgress> progress(String owner, MediaId id) {
        return db.sql(
                        """
                        SELECT state, progress, reason, detail
                          FROM media_item
                         WHERE id = :id AND owner = :owner
                        """)
                .bind("id", id.value())
                .bind("owner", owner)
                .map(row -> new MediaProgress(state(row), number(row, "progress"), problem(row)))
                .one()
                .switchIfEmpty(Problem.notFound("media", id).asMono());
    }

    private Mono<List<MediaSummary>> select(
            String owner, @Nullable MediaId id, LibrarySearch search, LibraryKey after, int limit) {
        var query =
                db.sql(
                        """
                        SELECT i.id, i.name, i.bytes, i.state, i.progress, i.kind, i.reason, i.detail, i.created_at,
                               coalesce(i.sha256, CASE WHEN i.state <> 'REFUSED' THEN i.content_sha256 END) AS sha256,
                               m.type, coalesce(m.seconds, 0) AS seconds, coalesce(m.width, 0) AS width, coalesce(m.height, 0) AS height,
                               coalesce(m.pages, 0) AS pages
                          FROM media_item i LEFT JOIN media m ON m.sha256 = i.sha256
                         WHERE i.owner = :owner
                           AND (CAST(:id AS uuid) IS NULL OR i.id = :id)
                           AND (CAST(:kind AS text) IS NULL OR i.kind = :kind)
                           AND (CAST(:states AS text[]) IS NULL OR i.state = ANY(:states))
                           AND (CAST(:content AS text) IS NULL OR :content IN (i.sha256, i.content_sha256))
                           AND (CAST(:words AS text) IS NULL
                                OR strpos(lower(i.name), lower(:words)) > 0
                                OR strpos(lower(m.words), lower(:words)) > 0)
                           AND (i.created_at, i.id) < (:at, :after)
                         ORDER BY i.created_at DESC, i.id DESC
                         LIMIT :limit
                        """);
        return search.bind(query)
                .bind("owner", owner)
                .bind("id", id == null ? Parameters.in(UUID.class) : Parameters.in(id.value()))
                .bind("at", after.createdAt())
                .bind("after", after.id().value())
                .bind("limit", limit)
                .map(LibraryQueries::item)
                .all()
                .collectList()
                .flatMap(this::complete);
    }

    private Mono<List<MediaSummary>> complete(List<Item> items) {
        var films = items.stream().map(Item::sha256).flatMap(Optional::stream).distinct().toList();
        return renditions
                .of(films)
                .flatMap(forms ->
                        uses(films)
                                .map(uses ->
                                        items.stream()
                                                .map(item -> item.summary(forms, uses))
                                                .toList()));
    }

    private Mono<Map<Sha256, List<MediaUse>>> uses(Collection<Sha256> films) {
        return db.sql(
                        """
                        SELECT DISTINCT sha256, course_id, title
                          FROM media_use
                         WHERE sha256 = ANY(:films)
                         ORDER BY title, course_id
                        """)
                .bind("films", films.stream().map(Sha256::value).toArray(String[]::new))
                .map(LibraryQueries::use)
                .all()
                .collectList()
                .map(rows ->
                        rows.stream()
                                .collect(
                                        Collectors.groupingBy(
                                                Use::film,
                                                Collectors.mapping(
                                                        Use::use, Collectors.toList()))));
    }

    private record Use(Sha256 film, MediaUse use) {}

    private static Use use(Readable row) {
        return new Use(
                Sha256.of(text(row, "sha256")),
                new MediaUse(
                        Objects.requireNonNull(row.get("course_id", UUID.class)),
                        text(row, "title")));
    }

    private record Item(MediaSummary facts) {

        Optional<Sha256> sha256() {
            return Optional.ofNullable(facts.sha256());
        }

        MediaSummary summary(
                Map<Sha256, List<Rendition>> renditions, Map<Sha256, List<MediaUse>> uses) {
            return new MediaSummary(
                    facts.id(),
                    facts.name(),
                    facts.bytes(),
                    facts.state(),
                    facts.progress(),
                    facts.kind(),
                    facts.type(),
                    facts.sha256(),
                    facts.seconds(),
                    facts.width(),
                    facts.height(),
                    facts.pages(),
                    facts.problem(),
                    sha256().map(renditions::get).orElse(List.of()),
                    sha256().map(uses::get).orElse(List.of()),
                    facts.createdAt());
        }
    }

    private static Item item(Readable row) {
        var kind = row.get("kind", String.class);
        var sha256 = row.get("sha256", String.class);
        var seconds = Objects.requireNonNull(row.get("seconds", BigDecimal.class));
        return new Item(
                new MediaSummary(
                        new MediaId(Objects.requireNonNull(row.get("id", UUID.class))),
                        text(row, "name"),
                        Objects.requireNonNull(row.get("bytes", Long.class)),
                        state(row),
                        number(row, "progress"),
                        kind == null ? null : MediaKind.valueOf(kind),
                        row.get("type", String.class),
                        sha256 == null ? null : Sha256.of(sha256),
                        seconds.setScale(0, RoundingMode.CEILING).intValue(),
                        number(row, "width"),
                        number(row, "height"),
                        number(row, "pages"),
                        problem(row),
                        List.of(),
                        List.of(),
                        Objects.requireNonNull(row.get("created_at", Instant.class))));
    }

    private static @Nullable MediaProblem problem(Readable row) {
        var reason = row.get("reason", String.class);
        var detail = row.get("detail", String.class);
        if (reason == null || detail == null || state(row) == MediaState.READY) {
            return null;
        }
        return state(row) == MediaState.REFUSED
                ? new MediaProblem(
                        ProblemCode.MEDIA_REFUSED, reason, detail, Reason.valueOf(reason).remedy())
                : new MediaProblem(ProblemCode.MEDIA_FAILED, reason, detail, AGAIN);
    }

    private static MediaState state(Readable row) {
        return MediaState.valueOf(text(row, "state"));
    }

    private static int number(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Integer.class));
    }
}
