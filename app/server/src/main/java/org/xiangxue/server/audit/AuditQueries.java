package org.xiangxue.server.audit;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.audit.AuditEntry;
import org.xiangxue.contract.audit.StaffName;
import reactor.core.publisher.Mono;

@Component
class AuditQueries {

    private final DatabaseClient db;
    private final StaffDirectory staff;

    AuditQueries(DatabaseClient db, StaffDirectory staff) {
        this.db = db;
        this.staff = staff;
    }

    Mono<Keyset<AuditEntry>> list(
            @Nullable String action, @Nullable String actor, @Nullable Long before, int limit) {
        return (actor == null
                        ? rows(action, null, before, limit)
                        : of(actor, action, before, limit))
                .flatMap(this::named)
                .map(rows ->
                        new Keyset<>(
                                rows,
                                rows.size() < limit
                                        ? null
                                        : Long.toString(rows.getLast().number())));
    }

    private Mono<List<AuditEntry>> of(
            String actor, @Nullable String action, @Nullable Long before, int limit) {
        return staff.called(actor)
                .map(accounts -> Stream.concat(Stream.of(actor), accounts.stream()).toList())
                .flatMap(actors -> rows(action, actors, before, limit));
    }

    private Mono<List<AuditEntry>> rows(
            @Nullable String action,
            @Nullable List<String> actors,
            @Nullable Long before,
            int limit) {
        var query =
                db.sql(
                                """
                                SELECT number, at, actor, action, subject, region, purpose, detail
                                  FROM audit_entry
                                 WHERE number < :before
                                   AND (CAST(:action AS text) IS NULL OR action = :action)
                                   AND (CAST(:actors AS text[]) IS NULL OR actor = ANY(:actors))
                                 ORDER BY number DESC
                                 LIMIT :limit
                                """)
                        .bind("before", before == null ? Long.MAX_VALUE : before)
                        .bind("limit", limit);
        query =
                action == null
                        ? query.bindNull("action", String.class)
                        : query.bind("action", action);
        query =
                actors == null
                        ? query.bindNull("actors", String[].class)
                        : query.bind("actors", actors.toArray(String[]::new));
        return query.map(AuditQueries::entry).all().collectList();
    }

    private Mono<List<AuditEntry>> named(List<AuditEntry> entries) {
        var written = new ArrayList<String>();
        entries.forEach(entry -> written.addAll(List.of(entry.actor(), entry.subject())));
        return staff.names(written)
                .map(names -> entries.stream().map(entry -> named(entry, names)).toList());
    }

    private static AuditEntry named(AuditEntry entry, Map<String, StaffName> names) {
        return new AuditEntry(
                entry.number(),
                entry.at(),
                entry.actor(),
                names.get(entry.actor()),
                entry.action(),
                entry.subject(),
                names.get(entry.subject()),
                entry.region(),
                entry.purpose(),
                entry.detail());
    }

    private static AuditEntry entry(Readable row) {
        return new AuditEntry(
                Objects.requireNonNull(row.get("number", Long.class)),
                Objects.requireNonNull(row.get("at", Instant.class)),
                Objects.requireNonNull(row.get("actor", String.class)),
                null,
                Objects.requireNonNull(row.get("action", String.class)),
                Objects.requireNonNull(row.get("subject", String.class)),
                null,
                row.get("region", String.class),
                row.get("purpose", String.class),
                row.get("detail", String.class));
    }
}
