package org.xiangxue.server.audit;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.audit.AuditEntry;
import reactor.core.publisher.Mono;

@Component
class AuditQueries {

    private final DatabaseClient db;

    AuditQueries(DatabaseClient db) {
        this.db = db;
    }

    Mono<Keyset<AuditEntry>> list(
            @Nullable String action, @Nullable String actor, @Nullable Long before, int limit) {
        var query =
                db.sql(
                                """
                                SELECT number, at, actor, action, subject, region, purpose, detail
                                  FROM audit_entry
                                 WHERE number < :before
                                   AND (CAST(:action AS text) IS NULL OR action = :action)
                                   AND (CAST(:actor AS text) IS NULL OR actor = :actor)
                                 ORDER BY number DESC
                                 LIMIT :limit
                                """)
                        .bind("before", before == null ? Long.MAX_VALUE : before)
                        .bind("limit", limit);
        query =
                action == null
                        ? query.bindNull("action", String.class)
                        : query.bind("action", action);
        query = actor == null ? query.bindNull("actor", String.class) : query.bind("actor", actor);
        return query.map(AuditQueries::entry)
                .all()
                .collectList()
                .map(rows ->
                        new Keyset<>(
                                rows,
                                rows.size() < limit
                                        ? null
                                        : Long.toString(rows.getLast().number())));
    }

    private static AuditEntry entry(Readable row) {
        return new AuditEntry(
                Objects.requireNonNull(row.get("number", Long.class)),
                Objects.requireNonNull(row.get("at", Instant.class)),
                Objects.requireNonNull(row.get("actor", String.class)),
                Objects.requireNonNull(row.get("action", String.class)),
                Objects.requireNonNull(row.get("subject", String.class)),
                row.get("region", String.class),
                row.get("purpose", String.class),
                row.get("detail", String.class));
    }
}
