package org.xiangxue.server.media;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.xiangxue.contract.media.MediaId;
import org.xiangxue.server.media.library.Arrivals;
import org.xiangxue.server.media.upload.Inbox;
import org.xiangxue.server.platform.Ids;
import org.xiangxue.server.platform.objects.ObjectStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts files of course-content into the library, each once. */
@Component
class ShippedFilms {

    private final ObjectStore objects;
    private final Arrivals arrivals;
    private final TransactionalOperator transaction;
    private final Ids ids;

    ShippedFilms(
            ObjectStore objects, Arrivals arrivals, TransactionalOperator transaction, Ids ids) {
        this.objects = objects;
        this.arrivals = arrivals;
        this.transaction = transaction;
        this.ids = ids;
    }

    Mono<Void> add(Films.Shipped file, MediaOwner owner) {
        // The name carries the content: so it is known before anybody looked into the file.
        var name = file.sha256().value().substring(0, 12) + " " + file.name();
        return arrivals.knows(owner.actor(), name)
                .flatMap(known -> known ? Mono.empty() : add(file, name, owner));
    }

    private Mono<Void> add(Films.Shipped file, String name, MediaOwner owner) {
        var id = new MediaId(ids.next());
        var key = "upload/" + id;
        var content =
                Flux.defer(() ->
                        Flux.<DataBuffer>just(
                                DefaultDataBufferFactory.sharedInstance.wrap(file.bytes())));
        var arrival =
                new Inbox.Arrival(
                        id, owner.actor(), owner.region(), key, file.bytes().length, name);
        return objects.put(key, "application/octet-stream", file.bytes().length, content)
                .then(transaction.transactional(arrivals.arrived(arrival)));
    }
}
