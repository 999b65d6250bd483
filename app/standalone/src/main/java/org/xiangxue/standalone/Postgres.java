package org.xiangxue.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The PostgreSQL server of this installation: durable, on a free port of the loopback interface,
 * with a password and no socket.
 */
record Postgres(int port, String superuserPassword) {

    static final String SUPERUSER = "postgres";

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<String> INITDB =
            List.of(
                    "--username=" + SUPERUSER,
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--lc-collate=C",
                    "--lc-ctype=C.UTF-8",
                    "--auth-local=reject",
                    "--auth-host=scram-sha-256");

    static Postgres start(Path home, Secrets secrets, Children children)
            throws IOException, InterruptedException {
        Files.createDirectories(home);
        var programs = PostgresPrograms.in(home);
        stopLeftovers(programs);
        var log = home.resolve("postgres.log");
        Files.deleteIfExists(log);
        var data = home.resolve("data");
        var password = secrets.file("database-superuser");
        if (!Files.exists(data)) {
            initialise(programs, data, password, log, children);
        }
        var postgres = new Postgres(Settings.freePort(), secrets.text("database-superuser"));
        var process = children.start(postgres.command(programs, data), log.toFile());
        postgres.awaitConnection(process, log);
        return postgres;
    }

    /** The server that another process started on this data. */
    static Postgres running(Path home, Secrets secrets) throws IOException {
        var lines = Files.readAllLines(home.resolve("data/postmaster.pid"));
        return new Postgres(
                Integer.parseInt(lines.get(3).strip()), secrets.text("database-superuser"));
    }

    Connection connect(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", superuserPassword);
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection("jdbc:" + url(database), properties);
    }

    String url(String database) {
        return "postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Durability is PostgreSQL's default: nothing here turns it off. */
    private List<String> command(PostgresPrograms programs, Path data) {
        var settings =
                List.of(
                        "listen_addresses=127.0.0.1",
                        "port=" + port,
                        "unix_socket_directories=",
                        "max_connections=100",
                        "timezone=UTC",
                        "log_timezone=UTC",
                        "lc_messages=C");
        var command = new ArrayList<>(List.of(programs.postgres(), "-D", data.toString()));
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    /** Made beside its place and moved there whole: a start may be killed at any moment. */
    private static void initialise(
            PostgresPrograms programs, Path data, Path password, Path log, Children children)
            throws IOException, InterruptedException {
        var made = data.resolveSibling("data.new");
        PostgresPrograms.delete(made);
        var command = new ArrayList<String>();
        command.add(programs.initdb());
        command.addAll(INITDB);
        command.add("--pwfile=" + password);
        command.add("--pgdata=" + made);
        if (children.start(command, log.toFile()).waitFor() != 0) {
            throw failed(log);
        }
        Files.move(made, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * A killed JVM leaves its PostgreSQL running, which holds the data: told by the program's path.
     */
    private static void stopLeftovers(PostgresPrograms programs) {
        try (var processes = ProcessHandle.allProcesses()) {
            var leftovers = processes.filter(process -> runs(process, programs)).toList();
            leftovers.stream()
                    .filter(process -> process.parent().filter(leftovers::contains).isEmpty())
                    .forEach(Children::stop);
        }
    }

    private static boolean runs(ProcessHandle process, PostgresPrograms programs) {
        return process.info()
                .command()
                .filter(command -> Path.of(command).startsWith(programs.folder()))
                .isPresent();
    }

    private void awaitConnection(Process process, Path log)
            throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            try (var _ = connect(SUPERUSER)) {
                return;
            } catch (SQLException notYet) {
                Thread.sleep(Duration.ofMillis(30));
            }
        }
        throw failed(log);
    }

    private static Obstacle failed(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            var said = lines.filter(line -> !line.isBlank()).toList();
            var text = String.join("\n", said);
            if (text.contains("unshare")) {
                return new Obstacle(
                        "PostgreSQL does not run as root and this machine does not let \"unshare --user\" make it another user: start Xiangxue as an ordinary user.");
            }
            if (text.contains("password authentication failed")) {
                return new Obstacle(
                        "The database does not accept the password in the folder keys: put back the keys that belong to this data.");
            }
            return new Obstacle(
                    "PostgreSQL did not start, see %s: %s"
                            .formatted(log, said.isEmpty() ? "it said nothing" : said.getLast()),
                    new IOException(text));
        }
    }
}
