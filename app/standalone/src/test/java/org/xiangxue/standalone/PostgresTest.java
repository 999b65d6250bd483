package org.xiangxue.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class PostgresTest {

    @TempDir static Path home;
    private static final Children CHILDREN = new Children();
    private static Secrets secrets;
    private static Postgres postgres;

    @BeforeAll
    static void start() throws Exception {
        secrets = Secrets.in(home.resolve("keys"));
        postgres = Postgres.start(home.resolve("postgres"), secrets, CHILDREN);
        Roles.ensure(postgres, secrets);
    }

    @AfterAll
    static void stop() {
        CHILDREN.stop();
    }

    @Test
    void itIsDurable() throws SQLException {
        try (var connection = postgres.connect("xiangxue")) {
            assertThat(answers(connection, "fsync", "full_page_writes", "synchronous_commit"))
                    .containsOnly("on");
        }
    }

    @Test
    void chineseTrigramsAreSeen() throws SQLException {
        try (var connection = postgres.connect("xiangxue")) {
            connection.createStatement().execute("CREATE EXTENSION IF NOT EXISTS pg_trgm");
            assertThat(answer(connection, "SELECT array_length(show_trgm('庙坝镇'), 1)"))
                    .isEqualTo("4");
            var locale =
                    "SELECT datlocprovider::text || ' ' || datlocale FROM pg_database WHERE datname = current_database()";
            assertThat(answer(connection, locale)).isEqualTo("b C.UTF-8");
        }
    }

    @Test
    void theOwnerMakesTablesAndTheApplicationDoesNot() throws Exception {
        try (var owner = connect(Roles.OWNER, "database-owner");
                var application = connect(Roles.APPLICATION, "database-app")) {
            owner.createStatement().execute("CREATE TABLE kept (id int)");
            for (var connection : new Connection[] {owner, application}) {
                var rights =
                        "SELECT rolsuper OR rolcreatedb OR rolcreaterole FROM pg_roles WHERE rolname = current_user";
                assertThat(answer(connection, rights)).isEqualTo("f");
            }
            for (var change :
                    new String[] {
                        "CREATE TABLE intruder (id int)",
                        "CREATE TEMPORARY TABLE intruder (id int)",
                        "CREATE SCHEMA intruder",
                        "DROP TABLE kept"
                    }) {
                assertThatThrownBy(() -> application.createStatement().execute(change))
                        .as(change)
                        .isInstanceOf(SQLException.class)
                        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
            }
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        var url = "jdbc:" + postgres.url("xiangxue");
        assertThatThrownBy(() -> DriverManager.getConnection(url, Roles.APPLICATION, "wrong"))
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "postgres"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void onlyItsOwnerReadsASecret() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.folder())))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(secrets.folder())) {
            assertThat(files.toList())
                    .hasSizeGreaterThanOrEqualTo(3)
                    .allSatisfy(file ->
                            assertThat(
                                            PosixFilePermissions.toString(
                                                    Files.getPosixFilePermissions(file)))
                                    .isEqualTo("rw-------"));
        }
    }

    /** What a killed JVM leaves behind: a running server on the data of the next start. */
    @Test
    void aLeftoverIsStoppedAndItsDataIsThere(@TempDir Path other) throws Exception {
        var kept = Secrets.in(other.resolve("keys"));
        var killed = new Children();
        var before = Postgres.start(other.resolve("postgres"), kept, killed);
        try (var connection = before.connect("postgres")) {
            connection.createStatement().execute("CREATE TABLE kept AS SELECT 7 AS id");
        }
        var children = new Children();
        try {
            var after = Postgres.start(other.resolve("postgres"), kept, children);
            try (var connection = after.connect("postgres")) {
                assertThat(answer(connection, "SELECT id FROM kept")).isEqualTo("7");
            }
            assertThatThrownBy(() -> before.connect("postgres")).hasMessageContaining("refused");
        } finally {
            killed.stop();
            children.stop();
        }
    }

    @Test
    void aFirstStartThatWasKilledHalfwayIsBegunAgain(@TempDir Path other) throws Exception {
        var half = other.resolve("postgres/data.new/base");
        Files.createDirectories(half);
        Files.writeString(half.resolveSibling("PG_VERSION"), "18\n");
        var children = new Children();
        try {
            var kept = Secrets.in(other.resolve("keys"));
            var started = Postgres.start(other.resolve("postgres"), kept, children);
            try (var connection = started.connect("postgres")) {
                assertThat(answer(connection, "SELECT 1")).isEqualTo("1");
            }
        } finally {
            children.stop();
        }
    }

    @Test
    void nothingStartsOnceItWasToldToStop(@TempDir Path other) throws Exception {
        var children = new Children();
        children.stop();
        var kept = Secrets.in(other.resolve("keys"));
        assertThatThrownBy(() -> Postgres.start(other.resolve("postgres"), kept, children))
                .isInstanceOf(Obstacle.class);
    }

    private static Connection connect(String role, String secret) throws Exception {
        return DriverManager.getConnection(
                "jdbc:" + postgres.url("xiangxue"), role, secrets.text(secret));
    }

    private static String[] answers(Connection connection, String... settings) throws SQLException {
        var answers = new String[settings.length];
        for (var i = 0; i < settings.length; i++) {
            answers[i] = answer(connection, "SHOW " + settings[i]);
        }
        return answers;
    }

    private static String answer(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
