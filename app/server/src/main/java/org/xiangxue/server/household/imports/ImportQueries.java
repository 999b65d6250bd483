package org.xiangxue.server.household.imports;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.FieldProblem;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.household.ImportId;
import org.xiangxue.contract.household.ImportRow;
import org.xiangxue.contract.household.ImportSummary;
import org.xiangxue.contract.household.Outcome;
import org.xiangxue.server.household.roster.Column;
import org.xiangxue.server.household.roster.RowFault;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.crypto.Masking;
import org.xiangxue.server.platform.security.Names;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/** What became of imports, for screens. */
@Component
class ImportQueries {

    private static final String CELL_END = String.valueOf(RowSealer.CELL_END);

    private final DatabaseClient db;

    ImportQueries(DatabaseClient db) {
        this.db = db;
    }

    /** The newest first. */
    Mono<List<ImportSummary>> list(Scope scope, int offset, int limit) {
        return db.sql(
                        """
                        SELECT *
                          FROM roster_import
                         WHERE region ^@ ANY(:scope)
                         ORDER BY id DESC
                         LIMIT :limit OFFSET :offset
                        """)
                .bind("scope", scope.prefixes())
                .bind("limit", limit)
                .bind("offset", offset)
                .map(ImportQueries::summary)
                .all()
                .collectList();
    }

    Mono<ImportSummary> get(Scope scope, ImportId id) {
        return db.sql(
                        """
                        SELECT *
                          FROM roster_import
                         WHERE id = :id AND region ^@ ANY(:scope)
                        """)
                .bind("id", id.value())
                .bind("scope", scope.prefixes())
                .map(ImportQueries::summary)
                .one()
                .switchIfEmpty(Problem.notFound("import", id).asMono());
    }

    Mono<Keyset<ImportRow>> rows(
            Scope scope, ImportSummary roster, @Nullable Outcome outcome, int after, int limit) {
        var names = scope.namesIn(roster.region());
        return staged(scope, roster, outcome, after, limit)
                .map(rows ->
                        new Keyset<>(
                                rows.stream().map(row -> row.view(names)).toList(),
                                rows.size() < limit
                                        ? null
                                        : Integer.toString(rows.getLast().number())));
    }

    /** Rows with everything that the file said of them, the secrets sealed. */
    Mono<List<OutcomeRow>> staged(
            Scope scope, ImportSummary roster, @Nullable Outcome outcome, int after, int limit) {
        var query =
                db.sql(
                                """
                                SELECT row_no, key, raw, id_hash, id_cipher, phone_cipher, outcome, fault_column, fault
                                  FROM roster_row
                                 WHERE county = :county AND import_id = :import
                                   AND EXISTS (SELECT 1 FROM roster_import i
                                                WHERE i.county = :county AND i.id = :import AND i.region ^@ ANY(:scope))
                                   AND row_no > :after AND outcome IS NOT NULL
                                   AND (CAST(:outcome AS text) IS NULL OR outcome = :outcome)
                                 ORDER BY row_no
                                 LIMIT :limit
                                """)
                        .bind("county", roster.region().substring(0, 6))
                        .bind("import", roster.id().value())
                        .bind("scope", scope.prefixes())
                        .bind("after", after)
                        .bind("limit", limit);
        query =
                outcome == null
                        ? query.bindNull("outcome", String.class)
                        : query.bind("outcome", outcome.name());
        return query.map(ImportQueries::row).all().collectList();
    }

    /**
     * @param cells as in the file, the ID-card number and the telephone empty
     */
    record OutcomeRow(
            int number,
            UUID key,
            List<String> cells,
            byte @Nullable [] idHash,
            byte @Nullable [] idCipher,
            byte @Nullable [] phoneCipher,
            Outcome outcome,
            @Nullable FieldProblem problem) {

        ImportRow view(Names names) {
            var name = cells.get(Column.NAME.ordinal());
            return new ImportRow(
                    number,
                    cells.get(Column.HOUSEHOLD_NO.ordinal()),
                    cells.get(Column.PERSON_NO.ordinal()),
                    names == Names.FULL ? name : Masking.name(name),
                    outcome,
                    problem);
        }
    }

    private static OutcomeRow row(Readable row) {
        return new OutcomeRow(
                Objects.requireNonNull(row.get("row_no", Integer.class)),
                Objects.requireNonNull(row.get("key", UUID.class)),
                List.of(Objects.requireNonNull(row.get("raw", String.class)).split(CELL_END, -1)),
                row.get("id_hash", byte[].class),
                row.get("id_cipher", byte[].class),
                row.get("phone_cipher", byte[].class),
                Outcome.valueOf(Objects.requireNonNull(row.get("outcome", String.class))),
                problem(row.get("fault_column", String.class), row.get("fault", String.class)));
    }

    private static @Nullable FieldProblem problem(@Nullable String column, @Nullable String fault) {
        return column == null || fault == null
                ? null
                : RowFault.valueOf(fault).in(Column.valueOf(column));
    }

    private static ImportSummary summary(Readable row) {
        var counts = new EnumMap<Outcome, Long>(Outcome.class);
        for (var outcome : Outcome.values()) {
            var column = "rows_" + outcome.name().toLowerCase(java.util.Locale.ROOT);
            counts.put(outcome, Objects.requireNonNull(row.get(column, Long.class)));
        }
        var code = row.get("problem_code", String.class);
        var message = row.get("problem_message", String.class);
        return new ImportSummary(
                new ImportId(Objects.requireNonNull(row.get("id", UUID.class))),
                Objects.requireNonNull(row.get("file_name", String.class)),
                Objects.requireNonNull(row.get("region", String.class)),
                Objects.requireNonNull(row.get("as_of", LocalDate.class)),
                ImportSummary.State.valueOf(Objects.requireNonNull(row.get("state", String.class))),
                Objects.requireNonNull(row.get("rows", Long.class)),
                counts,
                Objects.requireNonNull(row.get("missing", Long.class)),
                Objects.requireNonNull(row.get("uploaded_by", String.class)),
                Objects.requireNonNull(row.get("uploaded_at", Instant.class)),
                row.get("applied_at", Instant.class),
                code == null || message == null ? null : new FieldProblem("file", code, message));
    }
}
