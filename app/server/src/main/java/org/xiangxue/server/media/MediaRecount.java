package org.xiangxue.server.media;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangxue.server.platform.check.Recount;
import org.xiangxue.server.platform.objects.ObjectStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Every published file is in the store, with as many bytes as it should have. */
@Component
class MediaRecount implements Recount {

    private static final int PAGE = 500;
    private static final int ASKED_AT_ONCE = 8;
    private static final int LONGEST = 100;

    private final MediaQueries queries;
    private final ObjectStore objects;

    MediaRecount(MediaQueries queries, ObjectStore objects) {
        this.queries = queries;
        this.objects = objects;
    }

    @Override
    public String kind() {
        return "media";
    }

    @Override
    public Mono<List<String>> differences() {
        return queries.published("", PAGE)
                .expand(page ->
                        page.size() < PAGE
                                ? Mono.empty()
                                : queries.published(page.getLast().sha256().value(), PAGE))
                .concatMapIterable(page -> page)
                .flatMapSequential(this::difference, ASKED_AT_ONCE)
                .take(LONGEST)
                .collectList();
    }

    private Flux<String> difference(MediaFile file) {
        return objects.find(file.key())
                .map(ObjectStore.Stat::bytes)
                .defaultIfEmpty(-1L)
                .filter(bytes -> bytes != file.bytes())
                .map(bytes ->
                        bytes < 0
                                ? "media " + file.sha256() + " is not in the store"
                                : "media "
                                        + file.sha256()
                                        + " has "
                                        + bytes
                                        + " bytes in the store instead of "
                                        + file.bytes())
                .flux();
    }
}
