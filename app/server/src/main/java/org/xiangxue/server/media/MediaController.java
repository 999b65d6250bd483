package org.xiangxue.server.media;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiangxue.contract.media.Sha256;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.objects.ObjectStore;
import org.xiangxue.server.platform.security.Caller;
import org.xiangxue.server.platform.security.Public;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Hands out files, streamed from the object store. The hash in the address names one content for
 * ever.
 */
@RestController
@RequestMapping("/media")
class MediaController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /** Until it is published a file belongs to no cache that others read from. */
    private static final CacheControl UNPUBLISHED = CacheControl.noCache().cachePrivate();

    private static final String NO_PROGRAMS =
            "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final MediaQueries queries;
    private final ObjectStore objects;

    MediaController(MediaQueries queries, ObjectStore objects) {
        this.queries = queries;
        this.objects = objects;
    }

    @GetMapping("/{sha256}/original")
    @Public("media of published courses; the query asks who may see the others")
    Mono<ResponseEntity<Flux<DataBuffer>>> original(
            @PathVariable String sha256,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range,
            @RequestHeader(name = HttpHeaders.IF_RANGE, required = false) @Nullable String ifRange,
            Caller caller) {
        return Mono.fromSupplier(() -> hash(sha256))
                .flatMap(hash -> queries.find(hash, caller))
                .switchIfEmpty(Problem.notFound("media", sha256).asMono())
                .map(file ->
                        answer(file, ifRange == null || ifRange.equals(tag(file)) ? range : null));
    }

    private static Sha256 hash(String text) {
        try {
            return Sha256.of(text);
        } catch (IllegalArgumentException malformed) {
            throw Problem.notFound("media", text).asException();
        }
    }

    private ResponseEntity<Flux<DataBuffer>> answer(MediaFile file, @Nullable String range) {
        var asked = single(range);
        if (asked == null) {
            return headers(file, HttpStatus.OK)
                    .contentLength(file.bytes())
                    .body(objects.get(file.key()));
        }
        var start = start(asked, file.bytes());
        if (start >= file.bytes()) {
            return headers(file, HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header(HttpHeaders.CONTENT_RANGE, "bytes */" + file.bytes())
                    .build();
        }
        var end = asked.getRangeEnd(file.bytes());
        return headers(file, HttpStatus.PARTIAL_CONTENT)
                .header(
                        HttpHeaders.CONTENT_RANGE,
                        "bytes " + start + "-" + end + "/" + file.bytes())
                .contentLength(end - start + 1)
                .body(objects.range(file.key(), start, end - start + 1));
    }

    private static long start(HttpRange range, long length) {
        try {
            return range.getRangeStart(length);
        } catch (IllegalArgumentException beyond) {
            return length;
        }
    }

    /** A range that is malformed, or several at once, is answered as if none had been asked for. */
    private static @Nullable HttpRange single(@Nullable String range) {
        try {
            var ranges = range == null ? List.<HttpRange>of() : HttpRange.parseRanges(range);
            return ranges.size() == 1 ? ranges.getFirst() : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static ResponseEntity.BodyBuilder headers(MediaFile file, HttpStatus status) {
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType(file.type()))
                .eTag(tag(file))
                .cacheControl(file.published() ? FOR_EVER : UNPUBLISHED)
                .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", NO_PROGRAMS);
    }

    private static String tag(MediaFile file) {
        return "\"" + file.sha256() + "\"";
    }
}
