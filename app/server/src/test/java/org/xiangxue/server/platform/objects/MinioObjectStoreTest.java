package org.xiangxue.server.platform.objects;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.MinIOContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The contract on a real MinIO: the program {@code minio} (on PATH, or named by
 * XIANGXUE_TEST_MINIO), else a container of the image named by XIANGXUE_TEST_STORE_IMAGE when it is
 * on this machine. Where neither is, these tests are skipped, and the last lines of {@code
 * ./xiangxue test} say so; with XIANGXUE_TEST_STORE=container they fail.
 */
class MinioObjectStoreTest extends ObjectStoreContract {

    private static final Duration START = Duration.ofSeconds(30);
    private static final boolean INSISTED =
            "container".equals(System.getenv("XIANGXUE_TEST_STORE"));

    @TempDir private static Path folder;
    private static URI url;
    private static Runnable stop = () -> {};

    @BeforeAll
    static void start() throws Exception {
        var program = program();
        var image =
                Optional.ofNullable(System.getenv("XIANGXUE_TEST_STORE_IMAGE"))
                        .orElse("minio/minio:latest");
        var local = program.isEmpty() && succeeds("docker", "image", "inspect", image);
        var none = "none: no program minio and no container image " + image;
        var choice = program.map(Path::toString).orElse(local ? "container " + image : none);
        System.out.println("Tests use MinIO: " + choice);
        Files.writeString(Path.of("target", "test-minio.txt"), choice + "\n");
        if (INSISTED && choice.equals(none)) {
            throw new IllegalStateException("XIANGXUE_TEST_STORE=container, but " + none);
        }
        assumeFalse(choice.equals(none), none);
        if (program.isPresent()) {
            run(program.get());
        } else {
            run(DockerImageName.parse(image).asCompatibleSubstituteFor("minio/minio"));
        }
    }

    @AfterAll
    static void stop() {
        stop.run();
    }

    @Override
    URI url() {
        return url;
    }

    private static Optional<Path> program() {
        var named = System.getenv("XIANGXUE_TEST_MINIO");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(entry -> Path.of(entry, "minio"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void run(Path program) throws Exception {
        var port = freePort();
        var command =
                new ProcessBuilder(
                        program.toString(),
                        "server",
                        folder.toString(),
                        "--address",
                        "127.0.0.1:" + port);
        command.environment().put("MINIO_ROOT_USER", KEY);
        command.environment().put("MINIO_ROOT_PASSWORD", SECRET);
        command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        var process = command.start();
        stop = process::destroy;
        url = URI.create("http://127.0.0.1:" + port);
        awaitReady();
    }

    private static void run(DockerImageName image) {
        @SuppressWarnings("resource") // stopped after the tests
        var container = new MinIOContainer(image).withUserName(KEY).withPassword(SECRET);
        container.withImagePullPolicy(_ -> false);
        container.start();
        stop = container::stop;
        url = URI.create(container.getS3URL());
    }

    private static void awaitReady() throws InterruptedException {
        var end = System.nanoTime() + START.toNanos();
        while (!isReady()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("MinIO did not start within " + START);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static boolean isReady() throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(url.resolve("/minio/health/ready")).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            var process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
