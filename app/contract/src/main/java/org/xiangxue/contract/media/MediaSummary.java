package org.xiangxue.contract.media;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of a trainer's library.
 *
 * @param bytes as it was sent
 * @param kind null before the file was looked at
 * @param sha256 of its content, known soon after the work began; its address once it is READY
 * @param seconds how long it plays, rounded up; 0 for documents
 * @param pages of a document
 * @param progress 0 to 100, of the work on it
 */
public record MediaSummary(
        MediaId id,
        String name,
        long bytes,
        MediaState state,
        int progress,
        @Nullable MediaKind kind,
        @Nullable String type,
        @Nullable Sha256 sha256,
        int seconds,
        int width,
        int height,
        int pages,
        @Nullable MediaProblem problem,
        List<Rendition> renditions,
        List<MediaUse> uses,
        Instant createdAt) {}
