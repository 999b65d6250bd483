package org.xiangxue.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The packaged system as {@code ./xiangxue run} starts it: unpacked, with the cache of loaded
 * classes. A benchmark is told where that command keeps it; a test makes it from the jar just
 * built, once.
 */
final class Program {

    private static final Path JAR = Path.of("../standalone/target/xiangxue.jar").toAbsolutePath();
    private static final Path HOME = home();

    private Program() {}

    /** Not started yet; {@code arguments} as those of {@code ./xiangxue}. */
    static ProcessBuilder command(List<String> prefix, String... arguments) {
        var cache = Stream.of("-XX:AOTCache=xiangxue.aot");
        return command(HOME, prefix, Stream.concat(cache, jar(arguments)));
    }

    private static ProcessBuilder command(Path home, List<String> prefix, Stream<String> rest) {
        var command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseCompactObjectHeaders", "-Xmx768m"));
        command.add("--enable-native-access=ALL-UNNAMED");
        rest.forEach(command::add);
        return new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
    }

    private static Stream<String> jar(String... arguments) {
        return Stream.concat(Stream.of("-jar", "xiangxue.jar"), Stream.of(arguments));
    }

    private static Path home() {
        var built = System.getenv("XIANGXUE_PROGRAM");
        try {
            return built == null
                    ? unpack(Path.of("target/program").toAbsolutePath())
                    : Path.of(built);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static Path unpack(Path home) throws IOException, InterruptedException {
        Files.createDirectories(home);
        var extract = Stream.of("-Djarmode=tools", "-jar", JAR.toString(), "extract", "--force");
        var here = Stream.of("--destination", ".");
        finish(command(home, List.of(), Stream.concat(extract, here)), home.resolve("unpack.log"));
        var record = Stream.of("-XX:AOTCacheOutput=xiangxue.aot", "-Dxiangxue.once=true");
        var training = command(home, List.of(), Stream.concat(record, jar()));
        training.environment()
                .putAll(
                        Map.of(
                                "XIANGXUE_DATA",
                                home.resolve("training").toString(),
                                "XIANGXUE_PORT",
                                "0"));
        finish(training, home.resolve("training.log"));
        return home;
    }

    private static void finish(ProcessBuilder command, Path log)
            throws IOException, InterruptedException {
        var code = command.redirectOutput(log.toFile()).start().waitFor();
        if (code != 0) {
            throw new IllegalStateException("exit %d: %s".formatted(code, Files.readString(log)));
        }
    }
}
