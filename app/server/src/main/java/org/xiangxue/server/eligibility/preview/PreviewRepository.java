package org.xiangxue.server.eligibility.preview;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.eligibility.ProgrammeDocument;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.server.eligibility.programme.Draft;
import org.xiangxue.server.eligibility.rule.CanonicalJson;
import org.xiangxue.server.platform.security.Scope;
import org.xiangxue.server.platform.security.Unscoped;
import reactor.core.publisher.Mono;

@Repository
class PreviewRepository {

    private static final String COLUMNS =
            "id, code, hash, document, base, day, done_at, households, last_county, last_household";

    private final DatabaseClient db;

    PreviewRepository(DatabaseClient db) {
        this.db = db;
    }

    /** Takes the place of the programme's former preview. */
    @Transactional(propagation = MANDATORY)
    Mono<Void> add(
            Scope scope, UUID id, Draft draft, @Nullable Integer base, LocalDate day, Instant now) {
        var query =
                db.sql(
                                """
                                WITH old AS (DELETE FROM rule_preview WHERE code = :code RETURNING id),
                                     rows AS (DELETE FROM rule_preview_change c USING old WHERE c.preview_id = old.id)
                                INSERT INTO rule_preview (id, code, hash, document, base, day, asked_by, asked_at)
                                VALUES (:id, :code, :hash, :document, :base, :day, :actor, :now)
                                """)
                        .bind("code", draft.code())
                        .bind("id", id)
                        .bind("hash", draft.hash())
                        .bind("document", CanonicalJson.write(draft.document()))
                        .bind("day", day)
                        .bind("actor", scope.actor())
                        .bind("now", now);
        return (base == null ? query.bindNull("base", Integer.class) : query.bind("base", base))
                .then();
    }

    @Unscoped("names no household")
    Mono<Preview> find(String code) {
        return db.sql("SELECT " + COLUMNS + " FROM rule_preview WHERE code = :code")
                .bind("code", code)
                .map(PreviewRepository::preview)
                .one();
    }

    @Unscoped("work for the sweep")
    Mono<List<UUID>> waiting() {
        return db.sql("SELECT id FROM rule_preview WHERE done_at IS NULL ORDER BY asked_at")
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .all()
                .collectList();
    }

    /** Empty when it is done, was replaced, or another server is at it. */
    @Transactional(propagation = MANDATORY)
    @Unscoped("work for the sweep")
    Mono<Preview> take(UUID id) {
        return db.sql(
                        "SELECT "
                                + COLUMNS
                                + " FROM rule_preview WHERE id = :id AND done_at IS NULL FOR UPDATE"
                                + " SKIP LOCKED")
                .bind("id", id)
                .map(PreviewRepository::preview)
                .one();
    }

    /** The households that come next, of the areas of the draft and of what is published. */
    Mono<List<Home>> next(Scope scope, Preview preview, String[] regions, int limit) {
        return db.sql(
                        """
                        SELECT h.county, h.id
                          FROM eligibility_home h
                         WHERE (h.county, h.id) > (:county, :household) AND h.active
                           AND h.village_code ^@ ANY(:regions) AND h.village_code ^@ ANY(:scope)
                         ORDER BY h.county, h.id
                         LIMIT :limit
                        """)
                .bind("county", preview.lastCounty())
                .bind("household", preview.lastHousehold())
                .bind("regions", regions)
                .bind("scope", scope.prefixes())
                .bind("limit", limit)
                .map(row ->
                        new Home(
                                Objects.requireNonNull(row.get("county", String.class)),
                                new HouseholdId(Objects.requireNonNull(row.get("id", UUID.class)))))
                .all()
                .collectList();
    }

    @Transactional(propagation = MANDATORY)
    @Unscoped("writes what was derived")
    Mono<Void> write(Preview preview, List<Shift> shifts) {
        if (shifts.isEmpty()) {
            return Mono.empty();
        }
        return db.sql(
                        """
                        INSERT INTO rule_preview_change (preview_id, county, household_id, village_code, status, monitored, before, after)
                        SELECT :preview, u.county, u.id, u.village, u.status, u.monitored, nullif(u.before, ''), u.after
                          FROM unnest(:counties, :ids, :villages, :statuses, :monitored, :befores, :afters)
                            AS u (county, id, village, status, monitored, before, after)
                        """)
                .bind("preview", preview.id())
                .bind(
                        "counties",
                        shifts.stream().map(s -> s.facts().county()).toArray(String[]::new))
                .bind(
                        "ids",
                        shifts.stream()
                                .map(s -> s.facts().household().value())
                                .toArray(UUID[]::new))
                .bind(
                        "villages",
                        shifts.stream()
                                .map(s -> s.facts().facts().village())
                                .toArray(String[]::new))
                .bind(
                        "statuses",
                        shifts.stream().map(s -> s.facts().status().name()).toArray(String[]::new))
                .bind("monitored", shifts.stream().map(Shift::monitored).toArray(Boolean[]::new))
                .bind("befores", shifts.stream().map(Shift::beforeName).toArray(String[]::new))
                .bind("afters", shifts.stream().map(s -> s.after().name()).toArray(String[]::new))
                .then();
    }

    @Transactional(propagation = MANDATORY)
    @Unscoped("writes what was derived")
    Mono<Void> reached(Preview preview, Home last, int households) {
        return db.sql(
                        """
                        UPDATE rule_preview
                           SET households = households + :households, last_county = :county, last_household = :household
                         WHERE id = :id
                        """)
                .bind("households", households)
                .bind("county", last.county())
                .bind("household", last.household().value())
                .bind("id", preview.id())
                .then();
    }

    @Transactional(propagation = MANDATORY)
    @Unscoped("writes what was derived")
    Mono<Void> done(Preview preview, Instant now) {
        return db.sql("UPDATE rule_preview SET done_at = :now WHERE id = :id")
                .bind("now", now)
                .bind("id", preview.id())
                .then();
    }

    private static Preview preview(Readable row) {
        return new Preview(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("code", String.class)),
                Objects.requireNonNull(row.get("hash", String.class)),
                CanonicalJson.read(
                        Objects.requireNonNull(row.get("document", String.class)),
                        ProgrammeDocument.class),
                row.get("base", Integer.class),
                Objects.requireNonNull(row.get("day", LocalDate.class)),
                row.get("done_at", Instant.class) != null,
                Objects.requireNonNull(row.get("households", Long.class)),
                Objects.requireNonNull(row.get("last_county", String.class)),
                Objects.requireNonNull(row.get("last_household", UUID.class)));
    }

    record Home(String county, HouseholdId household) {}
}
