package org.xiangxue.server.household.imports;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.household.ImportId;
import org.xiangxue.contract.household.ImportSummary.State;
import org.xiangxue.contract.household.Outcome;
import org.xiangxue.server.household.roster.Column;
import org.xiangxue.server.household.roster.RawRow;
import org.xiangxue.server.household.roster.RowFault;
import org.xiangxue.server.platform.Ids;
import org.xiangxue.server.platform.Problem;
import reactor.core.publisher.Mono;

/**
 * A single change of the registry outside of a file: a roster of one row, resolved and applied by
 * the same statements in the caller's transaction.
 */
@Component
public class RegistryChange {

    private final RosterStaging staging;
    private final RosterResolution resolution;
    private final RosterApplication application;
    private final DatabaseClient db;
    private final Ids ids;

    RegistryChange(
            RosterStaging staging,
            RosterResolution resolution,
            RosterApplication application,
            DatabaseClient db,
            Ids ids) {
        this.staging = staging;
        this.resolution = resolution;
        this.application = application;
        this.db = db;
        this.ids = ids;
    }

    /**
     * @param asOf the day on which this is known
     * @param on the day from which it holds
     */
    public record Row(String county, LocalDate asOf, LocalDate on, RawRow cells) {}

    private record Meaning(Outcome outcome, @Nullable String column, @Nullable String fault) {}

    /**
     * Fails as INVALID when the row would be refused in a roster, and when somebody would live in
     * two households on one day.
     */
    @Transactional(propagation = MANDATORY)
    public Mono<Outcome> apply(Row row) {
        var roster =
                new RosterImport(
                        row.county(),
                        new ImportId(ids.next()),
                        row.county(),
                        row.asOf(),
                        row.on(),
                        State.APPLYING,
                        true,
                        false);
        return staging.stage(roster, List.of(row.cells()))
                .then(resolution.resolve(roster))
                .then(Mono.defer(() -> meaning(roster)))
                .map(RegistryChange::sound)
                .flatMap(outcome ->
                        overlaps(roster)
                                .then(application.apply(roster))
                                .then(staging.remove(roster))
                                .thenReturn(outcome));
    }

    /** What the registry says of this county stays so until the caller's transaction ends. */
    @Transactional(propagation = MANDATORY)
    public Mono<Void> lock(String county) {
        return db.sql("SELECT pg_advisory_xact_lock(hashtextextended('registry:' || :county, 0))")
                .bind("county", county)
                .then();
    }

    private Mono<Meaning> meaning(RosterImport roster) {
        return db.sql(
                        """
                        SELECT outcome, fault_column, fault
                          FROM roster_row
                         WHERE county = :county AND import_id = :import
                        """)
                .bind("county", roster.county())
                .bind("import", roster.id().value())
                .map(row ->
                        new Meaning(
                                Outcome.valueOf(
                                        Objects.requireNonNull(row.get("outcome", String.class))),
                                row.get("fault_column", String.class),
                                row.get("fault", String.class)))
                .one();
    }

    private static Outcome sound(Meaning meaning) {
        if (meaning.fault() == null || meaning.column() == null) {
            return meaning.outcome();
        }
        var problem = RowFault.valueOf(meaning.fault()).in(Column.valueOf(meaning.column()));
        throw Problem.invalid(List.of(problem)).asException();
    }

    /** Who comes or goes on a day does so after the last day on which anything changed. */
    private Mono<Void> overlaps(RosterImport roster) {
        return db.sql(
                        """
                        SELECT m.person_id
                          FROM roster_row r
                          JOIN membership m ON m.person_id = r.person_id
                         WHERE r.county = :county AND r.import_id = :import
                           AND (r.outcome = 'MOVED' OR r.died OR r.old_household_id IS NULL)
                           AND coalesce(m.until_on, m.from_on) > :on
                         LIMIT 1
                        """)
                .bind("county", roster.county())
                .bind("import", roster.id().value())
                .bind("on", roster.on())
                .map(row -> Objects.requireNonNull(row.get("person_id", UUID.class)))
                .one()
                .flatMap(_ -> Departures.tooEarly());
    }
}
