package org.xiangxue.journeys;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** The whole system as it is delivered: on data and a port of its own. */
public final class Xiangxue implements AutoCloseable {

    private static final Path LOG = Path.of("target/xiangxue.log").toAbsolutePath();
    private static final int PATIENCE = 300;

    private final Process process;
    private final Path data;
    private final int port;
    private final List<String> said = new ArrayList<>();
    private final CompletableFuture<String> ready = new CompletableFuture<>();

    private Xiangxue(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
        Thread.ofVirtual().start(this::listen);
    }

    private static final class Shared {
        private static final Xiangxue SYSTEM = startShared();
    }

    /** One system for all journeys of this JVM; they share its data. */
    public static Xiangxue shared() {
        return Shared.SYSTEM;
    }

    /** A system of its own, ready. */
    public static Xiangxue start(Path data) {
        var system = launch(data, freePort());
        system.awaitReady();
        return system;
    }

    /** A system that may be still starting, or about to refuse. */
    public static Xiangxue launch(Path data, int port) {
        return launch(List.of(), data, port);
    }

    /** The same, through another command: {@code prefix} java … */
    public static Xiangxue launch(List<String> prefix, Path data, int port) {
        return launch(prefix, data, port, Map.of());
    }

    /** With more settings. */
    public static Xiangxue launch(Map<String, String> settings, Path data, int port) {
        return launch(List.of(), data, port, settings);
    }

    private static Xiangxue launch(
            List<String> prefix, Path data, int port, Map<String, String> settings) {
        var builder = Program.command(prefix);
        builder.environment()
                .putAll(
                        Map.of(
                                "XIANGXUE_DATA", data.toString(),
                                "XIANGXUE_PORT", Integer.toString(port),
                                // Films of shipped courses become a new version when they are
                                // ready: not in the middle of a journey.
                                "XIANGXUE_COURSES_FILMS", "false"));
        builder.environment().putAll(settings);
        try {
            return new Xiangxue(builder.start(), data, port);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String site() {
        return "http://localhost:" + port;
    }

    public Path data() {
        return data;
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    /** What it has printed so far. */
    public List<String> said() {
        synchronized (said) {
            return List.copyOf(said);
        }
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(site() + path))
                        .timeout(Duration.ofSeconds(30))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    public String awaitReady() {
        try {
            return ready.get(PATIENCE, SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException never) {
            throw new IllegalStateException("not ready; it said " + said(), never);
        }
    }

    /** {@code ./xiangxue check} on its data; what it printed, with the exit code last. */
    public List<String> check() throws IOException, InterruptedException {
        var builder = Program.command(List.of(), "check");
        builder.environment().put("XIANGXUE_DATA", data.toString());
        var run = builder.start();
        var lines = new ArrayList<>(run.inputReader(StandardCharsets.UTF_8).readAllLines());
        lines.add("exit " + run.waitFor());
        return lines;
    }

    /** Waits until it has ended by itself; returns its exit code. */
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE, SECONDS)) {
            throw new IllegalStateException("did not end; it said " + said());
        }
        return process.exitValue();
    }

    /** As a person stops it, by SIGTERM. */
    public void stop() throws InterruptedException {
        process.destroy();
        awaitEnd();
    }

    /** As nothing should ever stop it, by SIGKILL: its PostgreSQL goes on running. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }

    /** As if the machine lost its power: nothing of it goes on. */
    public void killAll() throws InterruptedException {
        var running = programs();
        kill();
        running.forEach(ProcessHandle::destroyForcibly);
        running.forEach(program -> program.onExit().join());
    }

    /** Programs that run from its data folder: PostgreSQL and what it started. */
    public List<ProcessHandle> programs() {
        try (var all = ProcessHandle.allProcesses()) {
            return all.filter(program ->
                            program.info()
                                    .command()
                                    .filter(path -> path.startsWith(data.toString()))
                                    .isPresent())
                    .toList();
        }
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private static Xiangxue startShared() {
        try {
            var system = start(Files.createTempDirectory("xiangxue-journeys").toRealPath());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> quietly(system)));
            return system;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void quietly(Xiangxue system) {
        try {
            system.stop();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(line);
            }
        } catch (IOException closed) {
            hear("(" + closed.getMessage() + ")");
        }
        ready.completeExceptionally(new IllegalStateException("ended by itself"));
    }

    private void hear(String line) throws UncheckedIOException {
        synchronized (said) {
            said.add(line);
        }
        try {
            Files.writeString(
                    LOG, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        if (line.startsWith("READY ")) {
            ready.complete(line);
        }
    }
}
