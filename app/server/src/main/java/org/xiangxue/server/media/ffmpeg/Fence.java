package org.xiangxue.server.media.ffmpeg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What a child process may have. The bounds are those that the system offers: {@code unshare} takes
 * the network away, {@code prlimit} bounds memory and files, {@code nice} lets others go first.
 */
@Component
public class Fence {

    private static final Logger log = LoggerFactory.getLogger(Fence.class);
    private static final Duration TRIAL = Duration.ofSeconds(10);
    private static final int LONGEST_COMPLAINT = 16 * 1024;

    private final List<String> bounds;
    private final boolean offline;

    Fence(FilmProperties films) {
        var unshare = unshare();
        var prlimit = List.of("prlimit", "--as=" + films.memory().toBytes(), "--core=0", "--");
        var nice = List.of("nice", "-n", Integer.toString(films.nice()));
        this.bounds = new ArrayList<>(unshare);
        this.offline = !unshare.isEmpty();
        bounds.addAll(works(prlimit) ? prlimit : List.of());
        bounds.addAll(works(nice) ? nice : List.of());
        log.atInfo()
                .addKeyValue("bounds", String.join(" ", bounds))
                .log("child processes are bounded");
    }

    /** Whether children have no network. */
    public boolean isOffline() {
        return offline;
    }

    /**
     * How a child ended.
     *
     * @param complaint the end of what it wrote as errors
     */
    public record Outcome(int code, boolean late, String complaint) {
        public boolean succeeded() {
            return code == 0 && !late;
        }
    }

    /**
     * Runs a program to its end on this thread; interrupted, or when its time is over, it is ended.
     *
     * @param folder where it runs; what it complains of is kept there in {@code complaint.txt}
     */
    public Outcome run(List<String> command, Path folder, Duration patience)
            throws InterruptedException {
        var whole = new ArrayList<>(bounds);
        whole.addAll(command);
        return start(whole, folder, patience);
    }

    private static Outcome start(List<String> command, Path folder, Duration patience)
            throws InterruptedException {
        var complaint = folder.resolve("complaint.txt");
        try {
            var process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectInput(
                                    ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(complaint.toFile())
                            .start();
            try {
                var ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
                return new Outcome(ended ? process.exitValue() : -1, !ended, end(complaint));
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        }
    }

    private static String end(Path complaint) throws IOException {
        try (var file = Files.newByteChannel(complaint)) {
            file.position(Math.max(0, file.size() - LONGEST_COMPLAINT));
            var bytes = java.nio.ByteBuffer.allocate(LONGEST_COMPLAINT);
            file.read(bytes);
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> unshare() {
        var asRoot = List.of("unshare", "--net", "--");
        var asUser = List.of("unshare", "--map-root-user", "--net", "--");
        if (works(asRoot)) {
            return asRoot;
        }
        return works(asUser) ? asUser : List.of();
    }

    private static boolean works(List<String> prefix) {
        try {
            var folder = Files.createTempDirectory("fence");
            try {
                var command = new ArrayList<>(prefix);
                command.add("true");
                return start(command, folder, TRIAL).succeeded();
            } finally {
                Files.deleteIfExists(folder.resolve("complaint.txt"));
                Files.deleteIfExists(folder);
            }
        } catch (IOException | UncheckedIOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
