package org.xiangxue.server.media.upload;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.media.MediaId;
import org.xiangxue.server.platform.objects.ObjectParts;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Receives the bytes of requests, each as the one writer of its upload. */
@Component
class Receiver {

    private final UploadService uploads;
    private final Finish finish;
    private final ObjectParts store;
    private final UploadProperties limits;
    private final Clock clock;
    private final AtomicInteger receiving = new AtomicInteger();

    Receiver(
            UploadService uploads,
            Finish finish,
            ObjectParts store,
            UploadProperties limits,
            Clock clock) {
        this.uploads = uploads;
        this.finish = finish;
        this.store = store;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * A request's bytes.
     *
     * @param announced how many will come; negative when it does not say
     */
    record Incoming(
            long offset, long announced, @Nullable Checksum checksum, Flux<DataBuffer> body) {}

    /**
     * How many bytes of the file are safe now. A request that is cut off does not end the work on
     * what came: that goes on without it, and its failure is nobody's any more.
     */
    Mono<Long> receive(MediaId id, Scope scope, Incoming incoming) {
        return Mono.fromFuture(() -> admit(id, scope, incoming).materialize().toFuture(), true)
                .dematerialize();
    }

    private Mono<Long> admit(MediaId id, Scope scope, Incoming incoming) {
        return Mono.defer(() -> {
            if (receiving.incrementAndGet() > limits.atOnce()) {
                receiving.decrementAndGet();
                return Mono.error(Refusal.TOO_MANY.asException());
            }
            return uploads.claim(id, scope, incoming.offset(), incoming.announced())
                    .flatMap(claim -> receive(claim, incoming))
                    .flatMap(taken -> finish.whole(id).thenReturn(taken))
                    .doFinally(_ -> receiving.decrementAndGet());
        });
    }

    private Mono<Long> receive(Claim claim, Incoming incoming) {
        return Mono.defer(() -> {
            var work = new Receiving(claim, incoming.checksum(), uploads, store, clock);
            return line(incoming.body())
                    .concatMap(work::take, 1)
                    .then(Mono.defer(work::end))
                    .onErrorResume(failure ->
                            work.breakOff().then(release(claim)).then(Mono.error(failure)))
                    .then(Mono.defer(() -> release(claim)))
                    .then(Mono.fromSupplier(work::taken));
        });
    }

    private Flux<DataBuffer> line(Flux<DataBuffer> body) {
        return body.timeout(limits.silence())
                .onErrorMap(_ -> Refusal.CUT_OFF.asException())
                .doOnDiscard(DataBuffer.class, DataBufferUtils::release);
    }

    private Mono<Void> release(Claim claim) {
        return uploads.release(claim);
    }
}
