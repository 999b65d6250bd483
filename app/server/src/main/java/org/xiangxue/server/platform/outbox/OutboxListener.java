package org.xiangxue.server.platform.outbox;

import reactor.core.publisher.Mono;

/** Receives messages of one topic, at least once. */
public interface OutboxListener {

    String topic();

    /** Does its work in its own transaction; an error leaves the message for the next round. */
    Mono<Void> receive(String payload);
}
