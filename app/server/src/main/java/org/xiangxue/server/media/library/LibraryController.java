package org.xiangxue.server.media.library;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.media.MediaId;
import org.xiangxue.contract.media.MediaKind;
import org.xiangxue.contract.media.MediaProgress;
import org.xiangxue.contract.media.MediaState;
import org.xiangxue.contract.media.MediaSummary;
import org.xiangxue.contract.media.Sha256;
import org.xiangxue.server.platform.Limits;
import org.xiangxue.server.platform.security.Requires;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/media")
class LibraryController {

    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Set<MediaState> ENDS =
            Set.of(MediaState.READY, MediaState.REFUSED, MediaState.FAILED);

    private final Library library;
    private final LibraryQueries queries;

    LibraryController(Library library, LibraryQueries queries) {
        this.library = library;
        this.queries = queries;
    }

    @GetMapping
    @Requires(Permission.COURSE_AUTHOR)
    Mono<Keyset<MediaSummary>> listMedia(
            Scope scope,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable MediaKind kind,
            @RequestParam(required = false) @Nullable List<MediaState> state,
            @RequestParam(required = false) @Nullable Sha256 sha256,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam int limit) {
        var search = new LibrarySearch(q, kind, state, sha256);
        return queries.list(scope.actor(), search, LibraryKey.of(after), Limits.page(limit));
    }

    @GetMapping("/{id}")
    @Requires(Permission.COURSE_AUTHOR)
    Mono<MediaSummary> getMedia(Scope scope, @PathVariable MediaId id) {
        return queries.get(scope.actor(), id);
    }

    /** One event for each change; the stream ends with the work, or after a while: ask again. */
    @GetMapping(value = "/{id}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Requires(Permission.COURSE_AUTHOR)
    Flux<ServerSentEvent<MediaProgress>> mediaProgress(Scope scope, @PathVariable MediaId id) {
        return queries.progress(scope.actor(), id)
                .flatMapMany(first -> events(first, queries.progress(scope.actor(), id)));
    }

    private static Flux<ServerSentEvent<MediaProgress>> events(
            MediaProgress first, Mono<MediaProgress> next) {
        return Flux.interval(EVERY)
                .onBackpressureDrop()
                .concatMap(_ -> next, 1)
                .startWith(first)
                .distinctUntilChanged()
                .takeUntil(progress -> ENDS.contains(progress.state()))
                .take(LONGEST)
                .map(progress -> ServerSentEvent.builder(progress).build());
    }

    @PostMapping("/{id}/retry")
    @Requires(Permission.COURSE_AUTHOR)
    Mono<MediaSummary> retryMedia(Scope scope, @PathVariable MediaId id) {
        return queries.get(scope.actor(), id)
                .flatMap(_ -> library.again(id, scope.actor()))
                .then(Mono.defer(() -> queries.get(scope.actor(), id)));
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.COURSE_AUTHOR)
    Mono<Void> deleteMedia(Scope scope, @PathVariable MediaId id) {
        return library.delete(id, scope.actor());
    }
}
