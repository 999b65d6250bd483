package org.xiangxue.contract.media;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A film or a sound in a lesson. An author says which one and its captions; the rest is what the
 * server knows.
 *
 * @param captions WebVTT, fetched from {@code /media/{captions}/original}
 */
public record FilmRef(
        @NotNull Sha256 sha256,
        @NotNull MediaKind kind,
        int seconds,
        int width,
        int height,
        @Nullable Sha256 captions,
        @NotNull List<Rendition> renditions) {

    public FilmRef {
        renditions = List.copyOf(renditions);
    }
}
