package org.xiangxue.server.media.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
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

/** The hash in the address names one content for ever, and so do the names of its renditions. */
@RestController
@RequestMapping("/media")
class MediaController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /** Until it is published a file belongs to no cache that others read from. */
    private static final CacheControl UNPUBLISHED = CacheControl.noCache().cachePrivate();

    private static final String NO_PROGRAMS =
            "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final DeliveryQueries queries;
    private final ObjectStore objects;

    MediaController(DeliveryQueries queries, ObjectStore objects) {
        this.queries = queries;
        this.objects = objects;
    }

    @GetMapping("/{sha256}/{rendition}")
    @Public("media of published courses; the query asks who may see the others")
    Mono<ResponseEntity<Flux<DataBuffer>>> rendition(
            @PathVariable String sha256,
            @PathVariable String rendition,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range,
            @RequestHeader(name = HttpHeaders.IF_RANGE, required = false) @Nullable String ifRange,
            Caller caller) {
        return Mono.fromSupplier(() -> hash(sha256))
                .flatMap(hash -> queries.find(hash, rendition, caller))
                .switchIfEmpty(Problem.notFound("media", sha256).asMono())
                .map(file -> answer(file, ByteRange.of(range, ifRange, file.tag(), file.bytes())));
    }

    private static Sha256 hash(String text) {
        try {
            return Sha256.of(text);
        } catch (IllegalArgumentException malformed) {
            throw Problem.notFound("media", text).asException();
        }
    }

    private ResponseEntity<Flux<DataBuffer>> answer(StoredFile file, ByteRange asked) {
        return switch (asked) {
            case ByteRange.Whole _ ->
                    headers(file, HttpStatus.OK)
                            .contentLength(file.bytes())
                            .body(objects.get(file.key()));
            case ByteRange.Part part ->
                    headers(file, HttpStatus.PARTIAL_CONTENT)
                            .header(
                                    HttpHeaders.CONTENT_RANGE,
                                    "bytes %d-%d/%d"
                                            .formatted(part.start(), part.end(), file.bytes()))
                            .contentLength(part.length())
                            .body(objects.range(file.key(), part.start(), part.length()));
            case ByteRange.Beyond _ ->
                    headers(file, HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
                            .header(HttpHeaders.CONTENT_RANGE, "bytes */" + file.bytes())
                            .build();
        };
    }

    private static ResponseEntity.BodyBuilder headers(StoredFile file, HttpStatus status) {
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType(file.type()))
                .eTag(file.tag())
                .cacheControl(file.published() ? FOR_EVER : UNPUBLISHED)
                .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", NO_PROGRAMS);
    }
}
