package org.xiangxue.server.media;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangxue.server.platform.jobs.Sweep;
import org.xiangxue.server.platform.objects.ObjectStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Deletes objects whose upload never ended, or brought what was there already. */
@Component
class LeftBehindSweep implements Sweep {

    private final MediaRecords records;
    private final ObjectStore objects;

    LeftBehindSweep(MediaRecords records, ObjectStore objects) {
        this.records = records;
        this.objects = objects;
    }

    @Override
    public String name() {
        return "media-left-behind";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public Mono<Void> run() {
        return records.claimLeftBehind().flatMap(this::remove);
    }

    private Mono<Void> remove(List<String> keys) {
        return Flux.fromIterable(keys).concatMap(objects::delete).then(records.forget(keys));
    }
}
