package org.xiangxue.server.household.imports;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.FieldProblem;
import org.xiangxue.contract.household.ImportId;
import org.xiangxue.contract.household.ImportSummary.State;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Scope;
import org.xiangxue.server.platform.security.Unscoped;
import reactor.core.publisher.Mono;

/** The rows of {@code roster_import}. */
@Repository
class ImportRepository {

    private static final String FOUND = "an import that was found inside the scope";
    private static final String SWEEP = "work that goes on after a restart";

    private final DatabaseClient db;

    ImportRepository(DatabaseClient db) {
        this.db = db;
    }

    @Transactional(propagation = MANDATORY)
    Mono<Void> add(Scope scope, RosterImport roster, String fileName, String by, Instant now) {
        return db.sql(
                        """
                        INSERT INTO roster_import (county, id, region, file_name, as_of, state, uploaded_by, uploaded_at, seen_at)
                        VALUES (:county, :id, :region, :fileName, :asOf, 'CHECKING', :by, :now, :now)
                        """)
                .bind("county", roster.county())
                .bind("id", roster.id().value())
                .bind("region", roster.region())
                .bind("fileName", fileName)
                .bind("asOf", roster.asOf())
                .bind("by", by)
                .bind("now", now)
                .then();
    }

    /** Others who want to apply the same import wait. */
    @Transactional(propagation = MANDATORY)
    Mono<RosterImport> getForUpdate(Scope scope, ImportId id) {
        return db.sql(
                        """
                        SELECT county, id, region, as_of, state, staged
                          FROM roster_import
                         WHERE id = :id AND region ^@ ANY(:scope)
                           FOR UPDATE
                        """)
                .bind("id", id.value())
                .bind("scope", scope.prefixes())
                .map(ImportRepository::roster)
                .one()
                .switchIfEmpty(Problem.notFound("import", id).asMono());
    }

    @Transactional(propagation = MANDATORY)
    @Unscoped(FOUND)
    Mono<Void> applied(RosterImport roster, Instant now) {
        return db.sql(
                        """
                        UPDATE roster_import
                           SET state = 'APPLIED', applied_at = :now
                         WHERE county = :county AND id = :id
                        """)
                .bind("county", roster.county())
                .bind("id", roster.id().value())
                .bind("now", now)
                .then();
    }

    /** One server takes a checked import back to be checked again; the others get nothing. */
    @Unscoped(FOUND)
    Mono<RosterImport> reopen(ImportId id, Instant now) {
        return db.sql(
                        """
                        UPDATE roster_import
                           SET state = 'CHECKING', seen_at = :now
                         WHERE id = :id AND state = 'CHECKED'
                        RETURNING county, id, region, as_of, state, staged
                        """)
                .bind("id", id.value())
                .bind("now", now)
                .map(ImportRepository::roster)
                .one();
    }

    @Unscoped(FOUND)
    Mono<Void> staged(RosterImport roster, long rows) {
        return db.sql(
                        """
                        UPDATE roster_import
                           SET staged = true, rows = :rows
                         WHERE county = :county AND id = :id
                        """)
                .bind("county", roster.county())
                .bind("id", roster.id().value())
                .bind("rows", rows)
                .then();
    }

    @Unscoped(FOUND)
    Mono<Void> failed(RosterImport roster, FieldProblem problem) {
        return db.sql(
                        """
                        UPDATE roster_import
                           SET state = 'FAILED', problem_code = :code, problem_message = :message
                         WHERE county = :county AND id = :id AND state IN ('CHECKING', 'CHECKED')
                        """)
                .bind("county", roster.county())
                .bind("id", roster.id().value())
                .bind("code", problem.code())
                .bind("message", problem.message())
                .then();
    }

    /** A sign of life. */
    @Unscoped(FOUND)
    Mono<Void> seen(RosterImport roster, Instant now) {
        return db.sql(
                        """
                        UPDATE roster_import
                           SET seen_at = :now
                         WHERE county = :county AND id = :id
                        """)
                .bind("county", roster.county())
                .bind("id", roster.id().value())
                .bind("now", now)
                .then();
    }

    /** Checks that gave no sign of life, now ours. */
    @Unscoped(SWEEP)
    Mono<List<RosterImport>> takeAbandoned(Duration patience, Instant now) {
        return db.sql(
                        """
                        UPDATE roster_import
                           SET seen_at = :now
                         WHERE state = 'CHECKING' AND seen_at < :limit
                        RETURNING county, id, region, as_of, state, staged
                        """)
                .bind("now", now)
                .bind("limit", now.minus(patience))
                .map(ImportRepository::roster)
                .all()
                .collectList();
    }

    /** Imports whose rows are no longer kept, or were lost when the database fell. */
    @Unscoped(SWEEP)
    Mono<List<RosterImport>> expired(Instant before) {
        return db.sql(
                        """
                        SELECT county, id, region, as_of, state, staged
                          FROM roster_import i
                         WHERE staged
                           AND ((i.uploaded_at < :before
                                 AND EXISTS (SELECT 1 FROM roster_row r WHERE r.county = i.county AND r.import_id = i.id))
                             OR (i.state = 'CHECKED' AND i.rows > 0
                                 AND NOT EXISTS (SELECT 1 FROM roster_row r WHERE r.county = i.county AND r.import_id = i.id)))
                         LIMIT 100
                        """)
                .bind("before", before)
                .map(ImportRepository::roster)
                .all()
                .collectList();
    }

    static RosterImport roster(Readable row) {
        var asOf = Objects.requireNonNull(row.get("as_of", LocalDate.class));
        return new RosterImport(
                Objects.requireNonNull(row.get("county", String.class)),
                new ImportId(Objects.requireNonNull(row.get("id", UUID.class))),
                Objects.requireNonNull(row.get("region", String.class)),
                asOf,
                asOf,
                State.valueOf(Objects.requireNonNull(row.get("state", String.class))),
                Objects.requireNonNull(row.get("staged", Boolean.class)),
                true);
    }
}
