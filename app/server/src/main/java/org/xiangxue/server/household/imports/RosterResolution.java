package org.xiangxue.server.household.imports;

import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.server.household.Faces;
import reactor.core.publisher.Mono;

/**
 * Says what the staged rows of an import mean to the registry, and whether they still mean the
 * same.
 */
@Component
class RosterResolution {

    private static final String RESOLVED = Sql.read("resolution.sql");

    private final DatabaseClient db;

    RosterResolution(DatabaseClient db) {
        this.db = db;
    }

    /**
     * Without it the planner takes a million fresh rows for a handful. Not inside a transaction:
     * imports would wait.
     */
    Mono<Void> measure() {
        return db.sql("ANALYZE roster_row").then();
    }

    /** Writes the outcome beside each row and the sums beside the import, which is CHECKED then. */
    @Transactional
    Mono<Void> resolve(RosterImport roster) {
        return bind(
                        RESOLVED
                                + """
                                UPDATE roster_row r
                                   SET outcome = x.outcome, fault = x.fault, fault_column = x.fault_column,
                                       household_id = x.household_id, person_id = x.person_id,
                                       person_county = x.person_county, old_household_id = x.old_household_id
                                  FROM resolved x
                                 WHERE r.county = :county AND r.import_id = :import AND r.row_no = x.row_no
                                """,
                        roster)
                .bind("asOf", roster.asOf())
                .then()
                .then(sum(roster));
    }

    /** Rows whose outcome is another than the one recorded, because the registry has changed. */
    Mono<Long> changed(RosterImport roster) {
        return bind(
                        RESOLVED
                                + """
                                SELECT count(*) AS changed
                                  FROM resolved x
                                  JOIN roster_row r ON r.county = :county AND r.import_id = :import AND r.row_no = x.row_no
                                 WHERE (x.outcome, x.fault, x.household_id, x.person_id, x.person_county, x.old_household_id)
                                       IS DISTINCT FROM
                                       (r.outcome, r.fault, r.household_id, r.person_id, r.person_county, r.old_household_id)
                                """,
                        roster)
                .bind("asOf", roster.asOf())
                .map(row -> Objects.requireNonNull(row.get("changed", Long.class)))
                .one();
    }

    private Mono<Void> sum(RosterImport roster) {
        return db.sql(
                        """
                        UPDATE roster_import i
                           SET state = 'CHECKED', rows = s.rows, rows_new = s.rows_new, rows_changed = s.rows_changed,
                               rows_unchanged = s.rows_unchanged, rows_moved = s.rows_moved,
                               rows_refused = s.rows_refused, missing = m.missing
                          FROM (SELECT count(*) AS rows,
                                       count(*) FILTER (WHERE outcome = 'NEW') AS rows_new,
                                       count(*) FILTER (WHERE outcome = 'CHANGED') AS rows_changed,
                                       count(*) FILTER (WHERE outcome = 'UNCHANGED') AS rows_unchanged,
                                       count(*) FILTER (WHERE outcome = 'MOVED') AS rows_moved,
                                       count(*) FILTER (WHERE outcome = 'REFUSED') AS rows_refused
                                  FROM roster_row
                                 WHERE county = :county AND import_id = :import) s,
                               (SELECT count(*) AS missing
                                  FROM household h
                                  JOIN membership m ON m.county = h.county AND m.household_id = h.id AND m.until_on IS NULL
                                  JOIN person p ON p.county = m.county AND p.id = m.person_id
                                 WHERE h.county = :county
                                   AND h.village_code IN (SELECT village_code
                                                            FROM roster_row
                                                           WHERE county = :county AND import_id = :import)
                                   AND NOT EXISTS (SELECT 1
                                                     FROM roster_row r
                                                    WHERE r.county = :county AND r.import_id = :import
                                                      AND r.person_id = p.id)
                                   AND NOT EXISTS (SELECT 1
                                                     FROM roster_row r
                                                    WHERE r.county = :county AND r.import_id = :import
                                                      AND r.registry_no = h.registry_no AND r.person_no = p.person_no
                                                      AND r.person_id IS NULL)) m
                         WHERE i.county = :county AND i.id = :import AND i.state = 'CHECKING'
                        """)
                .bind("county", roster.county())
                .bind("import", roster.id().value())
                .then();
    }

    private GenericExecuteSpec bind(String statement, RosterImport roster) {
        return db.sql(statement)
                .bind("county", roster.county())
                .bind("import", roster.id().value())
                .bind("region", roster.region())
                .bind("faces", Faces.COUNT);
    }
}
