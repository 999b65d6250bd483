package org.xiangxue.server.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.TimeZone;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class StoresTest {

    @Test
    void theApplicationIsNoSuperuser() throws SQLException {
        assertThat(answer("SELECT rolsuper::text FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("false");
    }

    @Test
    void theApplicationReadsRowsButChangesNoTable() throws SQLException {
        assertThat(answer("SELECT count(*)::text FROM region")).isNotEqualTo("0");
        assertThatThrownBy(() -> answer("CREATE TABLE intruder (id int)"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> answer("DROP TABLE region")).hasMessageContaining("must be owner");
    }

    @Test
    void chineseTrigramsAreSeen() throws SQLException {
        assertThat(answer("SELECT array_length(show_trgm('庙坝镇'), 1)::text")).isEqualTo("4");
    }

    /** Packages number their migrations in blocks: one of a lower block comes to data that runs. */
    @Test
    void aMigrationWithALowerNumberMayComeLater(@Autowired Flyway flyway) {
        assertThat(flyway.getConfiguration().isOutOfOrder()).isTrue();
    }

    @Test
    void testsRunFarFromShanghai() {
        assertThat(TimeZone.getDefault().getID()).isEqualTo("America/Los_Angeles");
    }

    private static String answer(String query) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
