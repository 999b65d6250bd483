package org.xiangxue.server.eligibility.programme;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;
import static org.xiangxue.server.platform.Rows.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.eligibility.ProgrammeDocument;
import org.xiangxue.server.eligibility.rule.CanonicalJson;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Scope;
import org.xiangxue.server.platform.security.Unscoped;
import reactor.core.publisher.Mono;

/** Drafts and their publication. */
@Repository
public class DraftRepository {

    private static final String SELECT =
            """
            SELECT d.code, p.region, d.version, d.document, d.hash, d.author, d.author_name, d.updated_at
              FROM programme_draft d JOIN programme p ON p.code = d.code
            """;

    private final DatabaseClient db;

    DraftRepository(DatabaseClient db) {
        this.db = db;
    }

    public Mono<Draft> get(Scope scope, String code) {
        return db.sql(SELECT + " WHERE d.code = :code AND p.region ^@ ANY(:scope)")
                .bind("code", code)
                .bind("scope", scope.prefixes())
                .map(DraftRepository::draft)
                .one()
                .switchIfEmpty(Problem.notFound("draft of programme", code).asMono());
    }

    Mono<List<Draft>> list(Scope scope) {
        return db.sql(SELECT + " WHERE p.region ^@ ANY(:scope) ORDER BY d.code LIMIT 200")
                .bind("scope", scope.prefixes())
                .map(DraftRepository::draft)
                .all()
                .collectList();
    }

    /** Makes the programme unless it is there; locks it, and gives its region. */
    @Transactional(propagation = MANDATORY)
    @Unscoped("the caller compares the region with its scope")
    Mono<String> programme(String code, String region) {
        return db.sql(
                        """
                        INSERT INTO programme (code, region)
                        VALUES (:code, :region)
                        ON CONFLICT (code) DO UPDATE SET region = programme.region
                        RETURNING region
                        """)
                .bind("code", code)
                .bind("region", region)
                .map(row -> Objects.requireNonNull(row.get("region", String.class)))
                .one();
    }

    /**
     * @param version that the caller saw; 0 when there was no draft
     */
    @Transactional(propagation = MANDATORY)
    Mono<Void> save(
            Scope scope, ProgrammeDocument document, String name, long version, Instant now) {
        var json = CanonicalJson.write(document);
        return db.sql(
                        """
                        INSERT INTO programme_draft AS d (code, version, document, hash, author, author_name, updated_at)
                        SELECT :code, :version + 1, :document, :hash, :author, :name, :now
                         WHERE :version = 0 OR EXISTS (SELECT FROM programme_draft WHERE code = :code)
                        ON CONFLICT (code) DO UPDATE
                           SET version = excluded.version, document = excluded.document, hash = excluded.hash, author = excluded.author,
                               author_name = excluded.author_name, updated_at = excluded.updated_at
                         WHERE d.version = :version
                        """)
                .bind("code", document.code())
                .bind("version", version)
                .bind("document", json)
                .bind("hash", CanonicalJson.hashOf(json))
                .bind("author", scope.actor())
                .bind("name", name)
                .bind("now", now)
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .switchIfEmpty(Problem.stale("draft " + document.code()).asMono())
                .then();
    }

    @Transactional(propagation = MANDATORY)
    @Unscoped("removes what was published")
    Mono<Void> remove(String code) {
        return db.sql("DELETE FROM programme_draft WHERE code = :code").bind("code", code).then();
    }

    /** Empty when another server published the same number first. */
    @Transactional(propagation = MANDATORY)
    @Unscoped("programmes name nobody")
    Mono<Boolean> publish(
            ProgrammeDocument document, int number, String author, String actor, Instant now) {
        var json = CanonicalJson.write(document);
        var query =
                db.sql(
                                """
                                WITH added AS (
                                    INSERT INTO programme_version (code, number, document, hash, author, published_by, published_at)
                                    VALUES (:code, :number, :document, :hash, :author, :actor, :now)
                                    ON CONFLICT DO NOTHING
                                    RETURNING code)
                                UPDATE programme p
                                   SET published = :number, region = :region, from_on = :from, until_on = :until
                                  FROM added
                                 WHERE p.code = added.code
                                """)
                        .bind("code", document.code())
                        .bind("number", number)
                        .bind("document", json)
                        .bind("hash", CanonicalJson.hashOf(json))
                        .bind("author", author)
                        .bind("actor", actor)
                        .bind("now", now)
                        .bind("region", document.region())
                        .bind("from", document.from());
        return bindDay(query, document)
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .map(_ -> true);
    }

    @Unscoped("programmes name nobody")
    Mono<Boolean> isShipped(String code) {
        return db.sql(
                        """
                        SELECT v.published_by = :shipped AS shipped
                          FROM programme p JOIN programme_version v ON v.code = p.code AND v.number = p.published
                         WHERE p.code = :code
                        """)
                .bind("shipped", ShippedProgrammes.ACTOR)
                .bind("code", code)
                .map(row -> Objects.requireNonNull(row.get("shipped", Boolean.class)))
                .one();
    }

    private static DatabaseClient.GenericExecuteSpec bindDay(
            DatabaseClient.GenericExecuteSpec query, ProgrammeDocument document) {
        var until = document.until();
        return until == null
                ? query.bindNull("until", LocalDate.class)
                : query.bind("until", until);
    }

    private static Draft draft(Readable row) {
        return new Draft(
                text(row, "code"),
                text(row, "region"),
                Objects.requireNonNull(row.get("version", Long.class)),
                CanonicalJson.read(text(row, "document"), ProgrammeDocument.class),
                text(row, "hash"),
                text(row, "author"),
                text(row, "author_name"),
                Objects.requireNonNull(row.get("updated_at", Instant.class)));
    }
}
