package org.xiangxue.server.platform.outbox;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Wakes the drainer of a topic when a transaction that wrote a message has committed. */
@Component
class OutboxBell {

    private final Sinks.Many<String> rings = Sinks.many().multicast().directBestEffort();

    Mono<Void> afterCommit(String topic) {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .doOnNext(
                        transaction -> transaction.registerSynchronization(new AfterCommit(topic)))
                .then();
    }

    Flux<String> rings() {
        return rings.asFlux();
    }

    private final class AfterCommit implements TransactionSynchronization {

        private final String topic;

        AfterCommit(String topic) {
            this.topic = topic;
        }

        @Override
        public Mono<Void> afterCommit() {
            return Mono.fromRunnable(() ->
                    rings.emitNext(
                            topic, Sinks.EmitFailureHandler.busyLooping(Duration.ofMillis(50))));
        }
    }
}
