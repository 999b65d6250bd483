package org.xiangxue.server.eligibility.programme;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.eligibility.ProgrammeDocument;
import org.xiangxue.server.eligibility.rule.CanonicalJson;
import org.xiangxue.server.platform.Problem;
import reactor.core.publisher.Mono;

/** Published programmes; they name nobody. */
@Component
public class Programmes {

    private static final String COLUMNS = "v.code, v.number, v.hash, v.document";

    private final DatabaseClient db;

    Programmes(DatabaseClient db) {
        this.db = db;
    }

    /** The newest version of each programme, by code. */
    public Mono<List<Published>> newest() {
        return db.sql(
                        "SELECT "
                                + COLUMNS
                                + " FROM programme p JOIN programme_version v ON v.code = p.code"
                                + " AND v.number = p.published ORDER BY v.code")
                .map(Programmes::published)
                .all()
                .collectList();
    }

    /** Fails with <i>not found</i> before the first publication. */
    public Mono<Published> newest(String code) {
        return findNewest(code).switchIfEmpty(Problem.notFound("programme", code).asMono());
    }

    Mono<Published> findNewest(String code) {
        return db.sql(
                        "SELECT "
                                + COLUMNS
                                + " FROM programme p JOIN programme_version v ON v.code = p.code"
                                + " AND v.number = p.published WHERE p.code = :code")
                .bind("code", code)
                .map(Programmes::published)
                .one();
    }

    public Mono<Published> version(String code, int number) {
        return db.sql(
                        "SELECT "
                                + COLUMNS
                                + " FROM programme_version v WHERE v.code = :code AND v.number ="
                                + " :number")
                .bind("code", code)
                .bind("number", number)
                .map(Programmes::published)
                .one()
                .switchIfEmpty(Problem.notFound("programme version", code + " " + number).asMono());
    }

    /** Every version, to replay decisions. */
    public Mono<List<Published>> all() {
        return db.sql("SELECT " + COLUMNS + " FROM programme_version v ORDER BY v.code, v.number")
                .map(Programmes::published)
                .all()
                .collectList();
    }

    private static Published published(Readable row) {
        return new Published(
                Objects.requireNonNull(row.get("code", String.class)),
                Objects.requireNonNull(row.get("number", Integer.class)),
                Objects.requireNonNull(row.get("hash", String.class)),
                CanonicalJson.read(
                        Objects.requireNonNull(row.get("document", String.class)),
                        ProgrammeDocument.class));
    }
}
