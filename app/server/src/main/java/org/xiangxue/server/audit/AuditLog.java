package org.xiangxue.server.audit;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * The log of who saw, changed or exported what, and why. Entries are chained by hash and are never
 * changed.
 */
@Component
public class AuditLog {

    private final DatabaseClient db;
    private final Clock clock;

    AuditLog(DatabaseClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Adds an entry in the caller's transaction: what is not logged is not done. Entries wait for
     * each other, so log last in a transaction.
     */
    @Transactional(propagation = MANDATORY)
    public Mono<Void> add(AuditRecord record) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return db.sql("SELECT number, hash FROM audit_head WHERE one FOR UPDATE")
                .map(row ->
                        new Head(
                                Objects.requireNonNull(row.get("number", Long.class)),
                                Objects.requireNonNull(row.get("hash", byte[].class))))
                .one()
                .flatMap(head -> append(head, record, at));
    }

    private Mono<Void> append(Head head, AuditRecord record, Instant at) {
        var number = head.number() + 1;
        var hash = AuditChain.hash(head.hash(), number, at, record);
        var insert =
                db.sql(
                                """
                                INSERT INTO audit_entry (number, at, actor, action, subject, region, purpose, detail, hash)
                                VALUES (:number, :at, :actor, :action, :subject, :region, :purpose, :detail, :hash)
                                """)
                        .bind("number", number)
                        .bind("at", at)
                        .bind("actor", record.actor())
                        .bind("action", record.action().name())
                        .bind("subject", record.subject())
                        .bind("hash", hash);
        insert = bind(insert, "region", record.region());
        insert = bind(insert, "purpose", record.purpose());
        insert = bind(insert, "detail", record.detail());
        return insert.then()
                .then(
                        db.sql("UPDATE audit_head SET number = :number, hash = :hash WHERE one")
                                .bind("number", number)
                                .bind("hash", hash)
                                .then());
    }

    private static DatabaseClient.GenericExecuteSpec bind(
            DatabaseClient.GenericExecuteSpec spec, String name, @Nullable String value) {
        return value == null ? spec.bindNull(name, String.class) : spec.bind(name, value);
    }

    private record Head(long number, byte[] hash) {}
}
