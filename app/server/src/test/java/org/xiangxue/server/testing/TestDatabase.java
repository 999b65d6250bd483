package org.xiangxue.server.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * One real PostgreSQL per JVM, in a container or embedded ({@code XIANGXUE_TEST_DATABASE}), with
 * the locale and the two roles that an installation has: owner and application.
 */
public final class TestDatabase {

    private static final String IMAGE =
            ContainerEngine.setting("XIANGXUE_TEST_DATABASE_IMAGE", "postgres:18.6");
    private static final String LOCALE =
            "--encoding=UTF8 --locale-provider=builtin --builtin-locale=C.UTF-8 --lc-collate=C --lc-ctype=C.UTF-8";
    private static final String PASSWORD = "test";
    private static final String SUPERUSER = "postgres";

    /** {@code host} is {@code name:port}. */
    private record Server(String host, String password) {

        String url(String database) {
            return "postgresql://" + host + "/" + database;
        }

        Connection connect() throws SQLException {
            return DriverManager.getConnection("jdbc:" + url("postgres"), SUPERUSER, password);
        }
    }

    private static final Server SERVER = start();

    private TestDatabase() {}

    static Map<String, String> properties() {
        return Map.of(
                "xiangxue.database.url",
                SERVER.url("xiangxue"),
                "xiangxue.database.user",
                "xiangxue_app",
                "xiangxue.database.password",
                PASSWORD,
                "xiangxue.database.owner.user",
                "xiangxue_owner",
                "xiangxue.database.owner.password",
                PASSWORD);
    }

    /** As the application signs in. For what a test asks of the database beside the server. */
    public static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:" + SERVER.url("xiangxue"), "xiangxue_app", PASSWORD);
    }

    /** As the owner of the tables, for a test that has to watch one. */
    public static Connection connectAsOwner() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:" + SERVER.url("xiangxue"), "xiangxue_owner", PASSWORD);
    }

    private static Server start() {
        var server =
                ContainerEngine.choose(
                        "XIANGXUE_TEST_DATABASE",
                        IMAGE,
                        TestDatabase::container,
                        TestDatabase::embedded);
        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            for (var command : commands()) {
                statement.execute(command);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return server;
    }

    private static List<String> commands() {
        return List.of(
                "CREATE ROLE xiangxue_owner LOGIN PASSWORD '" + PASSWORD + "'",
                "CREATE ROLE xiangxue_app LOGIN PASSWORD '" + PASSWORD + "'",
                "CREATE DATABASE xiangxue OWNER xiangxue_owner",
                "REVOKE ALL ON DATABASE xiangxue FROM PUBLIC",
                "GRANT CONNECT ON DATABASE xiangxue TO xiangxue_app");
    }

    private static Server container() {
        var image = DockerImageName.parse(IMAGE).asCompatibleSubstituteFor("postgres");
        @SuppressWarnings("resource") // stopped by the hook
        var postgres =
                new PostgreSQLContainer(image)
                        .withUsername(SUPERUSER)
                        .withPassword(PASSWORD)
                        .withEnv("POSTGRES_INITDB_ARGS", LOCALE)
                        .withStartupTimeout(Duration.ofSeconds(60));
        postgres.withImagePullPolicy(_ -> false); // it is local by now
        postgres.start();
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::stop, "stop-test-database"));
        var port = postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT);
        return new Server(postgres.getHost() + ":" + port, PASSWORD);
    }

    private static Server embedded() {
        try {
            var builder = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(60));
            for (var option : LOCALE.split(" ")) {
                var parts = option.substring(2).split("=");
                builder.setLocaleConfig(parts[0], parts[1]);
            }
            return new Server("localhost:" + builder.start().getPort(), SUPERUSER);
        } catch (IOException failure) {
            throw new IllegalStateException("embedded PostgreSQL did not start", failure);
        }
    }
}
