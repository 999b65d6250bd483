package org.xiangxue.server.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Chooses between a container and the embedded form of a store. Asks the docker client, because
 * Testcontainers' own question starts a helper container first and, without a registry, retries
 * each pull for two minutes.
 */
final class ContainerEngine {

    private static final String REAPER = "testcontainers/ryuk:0.14.0";

    private ContainerEngine() {}

    /**
     * {@code setting} is an environment variable: {@code container} insists, {@code embedded}
     * forbids, {@code auto} (default) takes the container where engine and image are to be had.
     * Whichever it is, the tests run: nothing is skipped, and which one it was is written to {@code
     * target}, one line a store.
     */
    static <T> T choose(String setting, String image, Supplier<T> container, Supplier<T> embedded) {
        var mode = setting(setting, "auto").toLowerCase(Locale.ROOT);
        var obstacle =
                switch (mode) {
                    case "embedded" -> Optional.of(setting + "=embedded");
                    case "auto", "container" -> obstacle(image);
                    default ->
                            throw new IllegalArgumentException(
                                    setting + "=" + mode + ": use auto, container or embedded");
                };
        if (obstacle.isPresent() && mode.equals("container")) {
            throw new IllegalStateException(setting + "=container, but " + obstacle.get());
        }
        note(setting, obstacle.map(why -> "embedded (" + why + ")").orElse("container " + image));
        return obstacle.isPresent() ? embedded.get() : container.get();
    }

    static String setting(String name, String otherwise) {
        return Optional.ofNullable(System.getenv(name))
                .filter(value -> !value.isBlank())
                .orElse(otherwise);
    }

    private static Optional<String> obstacle(String image) {
        var engine = docker(10, "version", "--format", "{{.Server.Version}}");
        if (engine.isPresent()) {
            return Optional.of("no container engine");
        }
        var images = new ArrayList<>(List.of(image));
        if (!Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED"))) {
            images.add(REAPER);
        }
        return images.stream().flatMap(name -> missing(name).stream()).findFirst();
    }

    private static Optional<String> missing(String image) {
        if (docker(10, "image", "inspect", image).isEmpty()) {
            return Optional.empty();
        }
        return docker(180, "pull", "-q", image)
                .map(said -> "image " + image + " is not local and cannot be pulled");
    }

    /** Empty when the command succeeded, else what it said last. */
    private static Optional<String> docker(int seconds, String... arguments) {
        try {
            var command = new ArrayList<>(List.of("docker"));
            command.addAll(List.of(arguments));
            var said = Files.createTempFile("docker", ".out");
            said.toFile().deleteOnExit();
            var process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(said.toFile())
                            .start();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.of("no answer after " + seconds + " s");
            }
            return process.exitValue() == 0
                    ? Optional.empty()
                    : Files.readString(said)
                            .strip()
                            .lines()
                            .reduce((_, last) -> last)
                            .or(() -> Optional.of("exit " + process.exitValue()));
        } catch (IOException failure) {
            return Optional.of(String.valueOf(failure.getMessage()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    private static void note(String setting, String choice) {
        var store = setting.replace("XIANGXUE_TEST_", "").toLowerCase(Locale.ROOT);
        try {
            Files.writeString(Path.of("target", "test-" + store + ".txt"), choice + "\n");
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        System.out.println("Tests use " + store + ": " + choice);
    }
}
