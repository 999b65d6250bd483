package org.xiangxue.server.household.imports;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.server.household.Faces;
import org.xiangxue.server.platform.Problem;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Writes the good rows of a checked import into the registry, set by set, in the caller's
 * transaction.
 */
@Component
class RosterApplication {

    private static final String STAGE_HOUSEHOLDS = Sql.read("stage-households.sql");
    private static final String CLAIM_REGISTRY_NUMBERS = Sql.read("claim-registry-numbers.sql");
    private static final String CLAIM_ID_NUMBERS = Sql.read("claim-id-numbers.sql");
    private static final String FETCH_PERSONS = Sql.read("fetch-persons.sql");
    private static final String OPEN_MEMBERSHIPS = Sql.read("open-memberships.sql");
    private static final List<String> WRITE_HOUSEHOLDS =
            all("write-households.sql", "correct-facts.sql", "add-facts.sql");
    private static final List<String> WRITE_PERSONS =
            all(
                    "end-memberships.sql",
                    "remove-empty-memberships.sql",
                    "write-persons.sql",
                    "write-relations.sql");
    private static final List<String> CONCLUDE =
            all(
                    "confirm-persons.sql",
                    "count-residents.sql",
                    "mark-households.sql",
                    "mark-left-households.sql");

    private final DatabaseClient db;
    private final LearningNumbers numbers;
    private final RosterResolution resolution;

    RosterApplication(DatabaseClient db, LearningNumbers numbers, RosterResolution resolution) {
        this.db = db;
        this.numbers = numbers;
        this.resolution = resolution;
    }

    /** Fails with REGISTRY_CHANGED when a row means something else by now. */
    @Transactional(propagation = MANDATORY)
    Mono<Void> apply(RosterImport roster) {
        return lock(roster)
                .then(lost(roster))
                .flatMap(lost -> lost == 0 ? Mono.<Void>empty() : rowsLost())
                .then(resolution.changed(roster))
                .flatMap(changed -> changed == 0 ? Mono.<Void>empty() : registryChanged())
                .then(households(roster))
                .then(run(WRITE_HOUSEHOLDS, roster))
                .then(persons(roster))
                .then(run(WRITE_PERSONS, roster))
                .then(memberships(roster))
                .then(run(CONCLUDE, roster))
                .then(forget(roster));
    }

    /**
     * Imports of one county wait for each other, and for those of a county from which persons come.
     */
    private Mono<Void> lock(RosterImport roster) {
        return bind(
                        """
                        SELECT pg_advisory_xact_lock(hashtextextended('registry:' || county, 0))
                          FROM (SELECT CAST(:county AS text) AS county
                                 UNION
                                SELECT person_county
                                  FROM roster_row
                                 WHERE county = :county AND import_id = :import AND person_county IS NOT NULL
                                 ORDER BY county) counties
                        """,
                        roster)
                .then();
    }

    /** Unlogged rows are gone after a fall of the database: then nothing is better than a part. */
    private Mono<Long> lost(RosterImport roster) {
        return bind(
                        """
                        SELECT i.rows - (SELECT count(*)
                                           FROM roster_row
                                          WHERE county = :county AND import_id = :import) AS lost
                          FROM roster_import i
                         WHERE i.county = :county AND i.id = :import
                        """,
                        roster)
                .map(row -> Objects.requireNonNull(row.get("lost", Long.class)))
                .one();
    }

    private Mono<Void> households(RosterImport roster) {
        return bind(STAGE_HOUSEHOLDS, roster)
                .then()
                .then(claim(CLAIM_REGISTRY_NUMBERS, roster))
                .then(numbers.give(roster));
    }

    private Mono<Void> persons(RosterImport roster) {
        return claim(CLAIM_ID_NUMBERS, roster)
                .then(otherCounties(roster))
                .flatMapMany(Flux::fromIterable)
                .concatMap(from ->
                        bind(FETCH_PERSONS, roster)
                                .bind("on", roster.on())
                                .bind("from", from)
                                .then())
                .then();
    }

    /** Fails when somebody else holds a number that was free when the rows were compared. */
    private Mono<Void> claim(String statement, RosterImport roster) {
        return bind(statement, roster)
                .map(row -> Objects.requireNonNull(row.get("unclaimed", Long.class)))
                .one()
                .flatMap(unclaimed -> unclaimed == 0 ? Mono.<Void>empty() : registryChanged());
    }

    private Mono<List<String>> otherCounties(RosterImport roster) {
        return bind(
                        """
                        SELECT DISTINCT person_county
                          FROM roster_row
                         WHERE county = :county AND import_id = :import AND person_county <> :county
                           AND outcome IN ('CHANGED', 'MOVED')
                         ORDER BY person_county
                        """,
                        roster)
                .map(row -> Objects.requireNonNull(row.get("person_county", String.class)))
                .all()
                .collectList();
    }

    private Mono<Void> memberships(RosterImport roster) {
        return bind(OPEN_MEMBERSHIPS, roster)
                .bind("on", roster.on())
                .bind("faces", Faces.COUNT)
                .bind("icons", faces().mapToObj(Faces::icon).toArray(String[]::new))
                .bind("colours", faces().mapToObj(Faces::colour).toArray(String[]::new))
                .then();
    }

    private static IntStream faces() {
        return IntStream.range(0, Faces.COUNT);
    }

    private Mono<Void> forget(RosterImport roster) {
        return bind(
                        "DELETE FROM roster_household WHERE county = :county AND import_id = :import",
                        roster)
                .then();
    }

    private static List<String> all(String... files) {
        return Stream.of(files).map(Sql::read).toList();
    }

    private Mono<Void> run(List<String> statements, RosterImport roster) {
        return Flux.fromIterable(statements).concatMap(statement -> run(statement, roster)).then();
    }

    private Mono<Void> run(String statement, RosterImport roster) {
        var spec = bind(statement, roster);
        spec = statement.contains(":asOf") ? spec.bind("asOf", roster.asOf()) : spec;
        spec = statement.contains(":on") ? spec.bind("on", roster.on()) : spec;
        return (statement.contains(":confirms") ? spec.bind("confirms", roster.confirms()) : spec)
                .then();
    }

    private GenericExecuteSpec bind(String statement, RosterImport roster) {
        return db.sql(statement)
                .bind("county", roster.county())
                .bind("import", roster.id().value());
    }

    private static <T> Mono<T> rowsLost() {
        return Problem.conflict(
                        ProblemCode.WRONG_STATE, "the rows are no longer kept: send the file again")
                .asMono();
    }

    private static <T> Mono<T> registryChanged() {
        return Problem.conflict(
                        ProblemCode.REGISTRY_CHANGED,
                        "the registry has changed since the check: the rows are being checked again")
                .asMono();
    }
}
