package org.xiangxue.server.media.upload;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.media.MediaId;
import org.xiangxue.server.platform.objects.ObjectParts;
import org.xiangxue.server.platform.objects.ObjectStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Ends an upload: makes one object of its parts and hands it on, or forgets them. Cut off anywhere
 * it can be done again.
 */
@Component
class Finish {

    static final String TYPE = "application/octet-stream";

    private final UploadService uploads;
    private final ObjectParts parts;
    private final ObjectStore objects;

    Finish(UploadService uploads, ObjectParts parts, ObjectStore objects) {
        this.uploads = uploads;
        this.parts = parts;
        this.objects = objects;
    }

    /** Does nothing when the upload is not whole, or was handed on. */
    Mono<Void> whole(MediaId id) {
        return uploads.claimWhole(id).flatMap(this::handOn);
    }

    private Mono<Void> handOn(Claim claim) {
        return store(claim)
                .then(Mono.defer(() -> uploads.finish(claim)))
                .onErrorResume(failure -> uploads.release(claim).then(Mono.error(failure)));
    }

    /** The object may be there: then the process ended between the store's work and ours. */
    private Mono<Void> store(Claim claim) {
        return objects.find(claim.upload().key())
                .filter(stat -> stat.bytes() == claim.upload().length())
                .hasElement()
                .flatMap(there -> there ? Mono.empty() : join(claim));
    }

    private Mono<Void> join(Claim claim) {
        var collection = claim.upload().collection();
        if (collection == null || claim.parts().isEmpty()) {
            return objects.put(
                    claim.upload().key(), TYPE, claim.upload().length(), content(claim.tail()));
        }
        return lastPart(claim, collection)
                .flatMap(all -> parts.join(claim.upload().key(), collection, all));
    }

    private Mono<List<ObjectParts.Stored>> lastPart(Claim claim, String collection) {
        if (claim.tail().length == 0) {
            return Mono.just(claim.parts());
        }
        var number = claim.parts().getLast().number() + 1;
        return parts.put(
                        claim.upload().key(), collection, number, claim.tail(), claim.tail().length)
                .map(last -> {
                    var all = new ArrayList<>(claim.parts());
                    all.add(last);
                    return all;
                });
    }

    /** Forgets the upload and what came of it. */
    Mono<Void> giveUp(Claim claim) {
        var collection = claim.upload().collection();
        var stored =
                claim.upload().finished()
                        ? Mono.<Void>empty()
                        : collection == null
                                ? objects.delete(claim.upload().key())
                                : parts.giveUp(claim.upload().key(), collection)
                                        .then(objects.delete(claim.upload().key()));
        return stored.then(Mono.defer(() -> uploads.forget(claim.id())));
    }

    private static Flux<DataBuffer> content(byte[] bytes) {
        return Flux.defer(() -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(bytes)));
    }
}
