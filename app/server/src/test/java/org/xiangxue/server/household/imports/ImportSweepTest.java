package org.xiangxue.server.household.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiangxue.server.household.roster.RosterLines.line;

import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangxue.contract.household.ImportSummary;
import org.xiangxue.contract.household.ImportSummary.State;
import org.xiangxue.server.testing.DatabaseTest;
import reactor.core.publisher.Mono;

/** What becomes of a check whose server fell. */
@DatabaseTest
class ImportSweepTest {

    private static final String COUNTY = "532532";
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 30);

    private final Rosters rosters;
    private final ImportSweep sweep;
    private ImportSummary checked;

    @Autowired
    ImportSweepTest(Imports imports, ImportSweep sweep) {
        this.rosters = new Rosters(imports);
        this.sweep = sweep;
    }

    @BeforeEach
    void anImport() throws SQLException {
        checked = rosters.check(COUNTY, JUNE, line(rosters.household(COUNTY), "01"));
    }

    @Test
    void aCheckWhoseRowsAreThereIsTakenOver() throws SQLException {
        set("state = 'CHECKING', rows_new = 0, seen_at = now() - interval '1 hour'");

        sweep();

        assertThat(rosters.settled(COUNTY, checked.id())).isEqualTo(checked);
    }

    @Test
    void aCheckWhoseFileIsLostFailsAndSaysWhatToDo() throws SQLException {
        set("state = 'CHECKING', staged = false, seen_at = now() - interval '1 hour'");

        sweep();

        var failed = rosters.settled(COUNTY, checked.id());
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.problem().code()).isEqualTo("INTERRUPTED");
        assertThat(rows()).isEqualTo("0");
        assertThatThrownBy(() -> rosters.apply(COUNTY, checked.id()))
                .hasMessageContaining("WRONG_STATE");
    }

    @Test
    void aCheckThatIsAliveIsLeftAlone() throws SQLException {
        set("state = 'CHECKING', staged = false, seen_at = now() + interval '1 day'");

        sweep();

        assertThatThrownBy(() -> rosters.apply(COUNTY, checked.id()))
                .hasMessageContaining("IMPORT_RUNNING");
    }

    @Test
    void rowsAreNotKeptForEver() throws SQLException {
        rosters.apply(COUNTY, checked.id());
        set("uploaded_at = uploaded_at - interval '31 days'");

        sweep();

        assertThat(rows()).isEqualTo("0");
        assertThat(rosters.settled(COUNTY, checked.id()).state()).isEqualTo(State.APPLIED);
    }

    @Test
    void rowsThatFellWithTheDatabaseAreAskedForAgain() throws SQLException {
        var _ =
                Rosters.ask(
                        "DELETE FROM roster_row WHERE import_id = '%s' RETURNING row_no"
                                .formatted(checked.id()));
        assertThatThrownBy(() -> rosters.apply(COUNTY, checked.id()))
                .hasMessageContaining("WRONG_STATE");

        sweep();

        assertThat(rosters.settled(COUNTY, checked.id()).problem().code()).isEqualTo("ROWS_LOST");
    }

    private void sweep() {
        Rosters.await(sweep.run().then(Mono.just(true)));
    }

    private void set(String columns) throws SQLException {
        var _ =
                Rosters.ask(
                        "UPDATE roster_import SET %s WHERE id = '%s' RETURNING id"
                                .formatted(columns, checked.id()));
    }

    private String rows() throws SQLException {
        return Rosters.ask(
                        "SELECT count(*) FROM roster_row WHERE import_id = '%s'"
                                .formatted(checked.id()))
                .getFirst();
    }
}
