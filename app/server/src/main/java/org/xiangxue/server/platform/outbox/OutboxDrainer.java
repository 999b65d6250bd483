package org.xiangxue.server.platform.outbox;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Delivers messages to their listeners: woken by commits, swept every {@code
 * xiangxue.outbox.sweep}. One server drains a topic at a time ({@code FOR UPDATE SKIP LOCKED} on
 * the batch); a message that fails is tried again later, up to once an hour, and never lost.
 */
@Component
public class OutboxDrainer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxDrainer.class);
    private static final int BATCH = 50;

    private final Map<String, OutboxListener> listeners;
    private final DatabaseClient db;
    private final TransactionalOperator transaction;
    private final OutboxBell bell;
    private final Duration sweep;
    private volatile @Nullable Disposable running;

    OutboxDrainer(
            List<OutboxListener> listeners,
            DatabaseClient db,
            TransactionalOperator transaction,
            OutboxBell bell,
            OutboxProperties properties) {
        this.listeners =
                listeners.stream()
                        .collect(Collectors.toMap(OutboxListener::topic, Function.identity()));
        this.db = db;
        this.transaction = transaction;
        this.bell = bell;
        this.sweep = properties.sweep();
    }

    @Override
    public void start() {
        var wake =
                Flux.merge(
                        bell.rings(),
                        Flux.interval(Duration.ZERO, sweep).onBackpressureDrop().map(_ -> ""));
        running =
                wake.onBackpressureLatest()
                        .concatMap(_ -> drain().onErrorResume(OutboxDrainer::report), 1)
                        .subscribe();
    }

    @Override
    public void stop() {
        var current = running;
        if (current != null) {
            current.dispose();
            running = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    /** Delivers until no message is due. */
    public Mono<Void> drain() {
        return batch().repeat().takeWhile(delivered -> delivered > 0).then();
    }

    /**
     * Each message is taken, delivered and deleted in one go; listeners run in transactions of
     * their own.
     */
    private Mono<Integer> batch() {
        return due().concatMap(this::deliver).reduce(0, Integer::sum);
    }

    private Flux<Message> due() {
        return db.sql(
                        """
                        UPDATE outbox
                           SET tries = tries + 1,
                               due_at = now() + least(interval '1 hour', interval '2 seconds' * power(2, tries))
                         WHERE number IN (SELECT number
                                            FROM outbox
                                           WHERE topic = ANY(:topics) AND due_at <= now()
                                           ORDER BY number
                                           LIMIT :batch
                                             FOR UPDATE SKIP LOCKED)
                        RETURNING number, topic, payload
                        """)
                .bind("topics", listeners.keySet().toArray(String[]::new))
                .bind("batch", BATCH)
                .map(OutboxDrainer::message)
                .all()
                .collectSortedList(Comparator.comparing(Message::number))
                .flatMapIterable(Function.identity());
    }

    private static Message message(Readable row) {
        return new Message(
                Objects.requireNonNull(row.get("number", Long.class)),
                Objects.requireNonNull(row.get("topic", String.class)),
                Objects.requireNonNull(row.get("payload", String.class)));
    }

    private Mono<Integer> deliver(Message message) {
        return Objects.requireNonNull(listeners.get(message.topic()))
                .receive(message.payload())
                .then(delete(message))
                .thenReturn(1)
                .onErrorResume(failure -> {
                    log.atWarn()
                            .setCause(failure)
                            .addKeyValue("topic", message.topic())
                            .addKeyValue("number", message.number())
                            .log("message not delivered");
                    return Mono.just(0);
                });
    }

    private Mono<Void> delete(Message message) {
        return transaction.transactional(
                db.sql("DELETE FROM outbox WHERE number = :number")
                        .bind("number", message.number())
                        .then());
    }

    private static Mono<Void> report(Throwable failure) {
        log.atError().setCause(failure).log("outbox not drained");
        return Mono.empty();
    }

    private record Message(long number, String topic, String payload) {}
}
