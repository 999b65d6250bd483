package org.xiangxue.server.platform.objects;

import org.springframework.stereotype.Component;
import org.xiangxue.server.platform.jobs.StartWork;
import reactor.core.publisher.Mono;

@Component
class BucketAtStart implements StartWork {

    private final ObjectStore objects;

    BucketAtStart(ObjectStore objects) {
        this.objects = objects;
    }

    @Override
    public String name() {
        return "bucket";
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Mono<Void> run() {
        return objects.createBucketIfMissing();
    }
}
