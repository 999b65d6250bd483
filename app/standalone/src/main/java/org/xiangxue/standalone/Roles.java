package org.xiangxue.standalone;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The database {@value #DATABASE} and its two roles: the owner, who migrates it, and the
 * application, which reads and writes rows and can change no table.
 */
final class Roles {

    static final String DATABASE = "xiangxue";
    static final String OWNER = "xiangxue_owner";
    static final String APPLICATION = "xiangxue_app";

    private Roles() {}

    /**
     * Repeats what may be missing: a first start may have been killed between any two statements.
     */
    static void ensure(Postgres postgres, Secrets secrets) throws SQLException, IOException {
        try (var connection = postgres.connect(Postgres.SUPERUSER)) {
            ensureRole(connection, OWNER, secrets.text("database-owner"));
            ensureRole(connection, APPLICATION, secrets.text("database-app"));
            if (!exists(connection, "SELECT FROM pg_database WHERE datname = '%s'", DATABASE)) {
                run(connection, "CREATE DATABASE %s OWNER %s", DATABASE, OWNER);
            }
            run(connection, "REVOKE ALL ON DATABASE %s FROM PUBLIC", DATABASE);
            run(connection, "GRANT CONNECT ON DATABASE %s TO %s", DATABASE, APPLICATION);
        }
    }

    private static void ensureRole(Connection connection, String role, String password)
            throws SQLException {
        if (!exists(connection, "SELECT FROM pg_roles WHERE rolname = '%s'", role)) {
            run(connection, "CREATE ROLE %s", role);
        }
        run(
                connection,
                "ALTER ROLE %s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '%s'",
                role,
                password);
    }

    private static boolean exists(Connection connection, String query, String name)
            throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query.formatted(name))) {
            return rows.next();
        }
    }

    /** The arguments are constants of this class and secrets in hexadecimal: nothing to quote. */
    private static void run(Connection connection, String statement, Object... arguments)
            throws SQLException {
        try (var running = connection.createStatement()) {
            running.execute(statement.formatted(List.of(arguments).toArray()));
        }
    }
}
