package org.xiangxue.server.media.admission;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiangxue.server.media.ffmpeg.Fence;

/** Has documents read in a process of their own. */
@Component
class Documents {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String HEAP = "-Xmx256m";

    private final Fence fence;

    Documents(Fence fence) {
        this.fence = fence;
    }

    Admitted.Document read(Path document, String type, Path folder)
            throws IOException, InterruptedException {
        var answer = folder.resolve("text.txt");
        var outcome = fence.run(command(document, type, answer), folder, PATIENCE);
        if (!outcome.succeeded() || !Files.exists(answer)) {
            throw Reason.TOO_HARD.asException();
        }
        var said = Files.readString(answer).split("\n", 2);
        if (!said[0].matches("\\d+")) {
            throw Reason.valueOf(said[0]).asException();
        }
        return new Admitted.Document(
                type, Integer.parseInt(said[0]), said.length == 1 ? "" : said[1]);
    }

    private static List<String> command(Path document, String type, Path answer) {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                HEAP,
                                "-Xss1m",
                                "-XX:ReservedCodeCacheSize=32m",
                                "-XX:MaxMetaspaceSize=128m",
                                "-XX:CompressedClassSpaceSize=64m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Djava.awt.headless=true",
                                "-Djava.io.tmpdir=" + answer.toAbsolutePath().getParent(),
                                "-cp",
                                classPath()));
        if (isPackedInOneFile()) {
            command.add("-Dloader.main=" + DocumentReader.class.getName());
            command.add("org.springframework.boot.loader.launch.PropertiesLauncher");
        } else {
            command.add(DocumentReader.class.getName());
        }
        command.addAll(
                List.of(
                        document.toAbsolutePath().toString(),
                        type,
                        answer.toAbsolutePath().toString()));
        return command;
    }

    /** The child runs in another folder. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** An executable jar that was not unpacked holds its libraries inside. */
    private static boolean isPackedInOneFile() {
        var source = DocumentReader.class.getProtectionDomain().getCodeSource().getLocation();
        return source.toString().contains("BOOT-INF");
    }
}
