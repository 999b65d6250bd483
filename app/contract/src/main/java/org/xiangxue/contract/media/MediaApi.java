package org.xiangxue.contract.media;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.xiangxue.contract.Keyset;

/**
 * A trainer's library. Files come in at {@code /api/v1/uploads} (tus 1.0) and keep the id of their
 * upload. {@code /api/v1/media/{id}/progress} sends {@link MediaProgress} as server-sent events.
 */
@HttpExchange("/api/v1/media")
public interface MediaApi {

    /**
     * Newest first.
     *
     * @param q part of a name or of a document's text
     * @param state any of these
     * @param sha256 of the content
     */
    @GetExchange
    Keyset<MediaSummary> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable MediaKind kind,
            @RequestParam(required = false) @Nullable List<MediaState> state,
            @RequestParam(required = false) @Nullable Sha256 sha256,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam int limit);

    @GetExchange("/{id}")
    MediaSummary get(@PathVariable MediaId id);

    /** Works again on a file that failed. */
    @PostExchange("/{id}/retry")
    MediaSummary retry(@PathVariable MediaId id);

    /** Fails with MEDIA_IN_USE when a course shows it. */
    @DeleteExchange("/{id}")
    void delete(@PathVariable MediaId id);
}
