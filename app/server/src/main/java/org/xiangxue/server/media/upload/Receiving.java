package org.xiangxue.server.media.upload;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.xiangxue.server.platform.objects.ObjectParts;
import reactor.core.publisher.Mono;

/**
 * The bytes of one request on their way to where they are safe. Whole parts go to the object store;
 * on a slow line what came since is noted every two seconds. With a checksum nothing counts before
 * all of it agrees.
 */
final class Receiving {

    private static final Duration SAVED_EVERY = Duration.ofSeconds(2);
    private static final Duration STORE_PATIENCE = Duration.ofSeconds(30);

    private final Claim claim;
    private final UploadService uploads;
    private final ObjectParts store;
    private final Clock clock;
    private final @Nullable Checksum checksum;
    private final @Nullable MessageDigest digest;
    private final Tail tail;
    private final List<Progress.Part> unnoted = new ArrayList<>();
    private @Nullable String collection;
    private int number;
    private long taken;
    private Instant savedAt;

    Receiving(
            Claim claim,
            @Nullable Checksum checksum,
            UploadService uploads,
            ObjectParts store,
            Clock clock) {
        this.claim = claim;
        this.checksum = checksum;
        this.digest = checksum == null ? null : checksum.digest();
        this.uploads = uploads;
        this.store = store;
        this.clock = clock;
        this.tail = new Tail(ObjectParts.SMALLEST, claim.tail());
        this.collection = claim.upload().collection();
        this.number = claim.parts().size() + 1;
        this.taken = claim.upload().received();
        this.savedAt = clock.instant();
    }

    long taken() {
        return taken;
    }

    /** One after the other, as they come. */
    Mono<Void> take(DataBuffer piece) {
        var bytes = new byte[piece.readableByteCount()];
        piece.read(bytes);
        DataBufferUtils.release(piece);
        if (taken + bytes.length > claim.upload().length()) {
            return Mono.error(Refusal.MORE_THAN_SAID::asException);
        }
        if (digest != null) {
            digest.update(bytes);
        }
        tail.add(bytes);
        taken += bytes.length;
        if (tail.isPart()) {
            return storePart();
        }
        return checksum == null && isSaveDue() ? note() : Mono.empty();
    }

    /** All bytes of the request came. */
    Mono<Void> end() {
        if (checksum != null && digest != null && !checksum.agrees(digest)) {
            return Mono.error(Refusal.WRONG_CHECKSUM::asException);
        }
        return note();
    }

    /** The line was cut, or the store failed: what came is kept, if it may count. */
    Mono<Void> breakOff() {
        return checksum == null ? note() : Mono.empty();
    }

    private boolean isSaveDue() {
        return clock.instant().isAfter(savedAt.plus(SAVED_EVERY));
    }

    private Mono<Void> storePart() {
        var size = tail.size();
        return collect()
                .flatMap(name ->
                        store.put(claim.upload().key(), name, number, tail.bytes(), size)
                                .timeout(STORE_PATIENCE))
                .doOnNext(part -> {
                    unnoted.add(new Progress.Part(part, size));
                    number++;
                    tail.clear();
                })
                .then(Mono.defer(() -> checksum == null ? note() : Mono.empty()));
    }

    private Mono<String> collect() {
        var begun =
                collection == null
                        ? store.begin(claim.upload().key(), Finish.TYPE).timeout(STORE_PATIENCE)
                        : Mono.just(collection);
        return begun.flatMap(name -> uploads.renew(claim, name).thenReturn(name))
                .doOnNext(name -> collection = name);
    }

    private Mono<Void> note() {
        var progress = new Progress(unnoted, taken - tail.unsaved(), tail.unsavedBytes());
        if (progress.isEmpty()) {
            return Mono.empty();
        }
        return uploads.keep(claim, progress)
                .then(
                        Mono.fromRunnable(() -> {
                            unnoted.clear();
                            tail.markSaved();
                            savedAt = clock.instant();
                        }));
    }
}
