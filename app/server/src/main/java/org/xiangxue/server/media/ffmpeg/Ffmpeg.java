package org.xiangxue.server.media.ffmpeg;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The ffmpeg of this machine: the one that is named, else the system's, else an old static one that
 * comes along so that the system runs on a bare machine. It reads strangers' files, so a county has
 * the system's, which is kept up to date.
 */
@Component
public class Ffmpeg {

    private static final Logger log = LoggerFactory.getLogger(Ffmpeg.class);
    private static final String SHIPPED = "/ws/schild/jave/nativebin/ffmpeg-amd64";
    private static final Pattern VERSION = Pattern.compile("ffmpeg version (\\S+)");
    private static final Duration VERSION_PATIENCE = Duration.ofSeconds(30);

    /** Where it comes from. */
    public enum Origin {
        NAMED,
        SYSTEM,
        SHIPPED,
        NONE
    }

    private final Origin origin;
    private final Path program;
    private final String version;
    private final Fence fence;

    Ffmpeg(FilmProperties films, Fence fence) throws IOException, InterruptedException {
        this.fence = fence;
        Files.createDirectories(films.directory());
        var onPath = onPath();
        if (films.program() != null) {
            origin = Origin.NAMED;
            program = films.program();
        } else if (onPath.isPresent()) {
            origin = Origin.SYSTEM;
            program = onPath.get();
        } else {
            program = films.directory().resolve("ffmpeg");
            origin = comesAlong() && Files.exists(unpackTo(program)) ? Origin.SHIPPED : Origin.NONE;
        }
        version = origin == Origin.NONE ? "" : askVersion(films.directory());
        log.atInfo()
                .addKeyValue("program", program)
                .addKeyValue("origin", origin)
                .addKeyValue("version", version)
                .log("ffmpeg chosen");
    }

    public Origin origin() {
        return origin;
    }

    public String version() {
        return version;
    }

    /**
     * Runs it with these arguments, bounded.
     *
     * @see Fence#run
     */
    public Fence.Outcome run(List<String> arguments, Path folder, Duration patience)
            throws InterruptedException {
        var command = new ArrayList<String>();
        command.add(program.toAbsolutePath().toString());
        command.addAll(List.of("-hide_banner", "-nostdin", "-y"));
        command.addAll(arguments);
        return fence.run(command, folder, patience);
    }

    private String askVersion(Path directory) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory(directory, "version");
        try {
            // Without an input it says its version among its complaints and fails.
            var said =
                    fence.run(
                            List.of(program.toString(), "-nostdin", "-i", "none"),
                            folder,
                            VERSION_PATIENCE);
            var found = VERSION.matcher(said.complaint());
            return found.find() ? found.group(1) : "";
        } finally {
            Files.deleteIfExists(folder.resolve("complaint.txt"));
            Files.deleteIfExists(folder);
        }
    }

    private static Optional<Path> onPath() {
        var path = System.getenv("PATH");
        return Arrays.stream(path == null ? new String[0] : path.split(File.pathSeparator))
                .map(entry -> Path.of(entry, "ffmpeg"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean comesAlong() {
        return Ffmpeg.class.getResource(SHIPPED) != null
                && System.getProperty("os.arch").equals("amd64");
    }

    static Path unpackTo(Path target) throws IOException {
        if (Files.isExecutable(target)) {
            return target;
        }
        var fresh = Files.createTempFile(target.toAbsolutePath().getParent(), "ffmpeg", "");
        try (var in = Ffmpeg.class.getResourceAsStream(SHIPPED)) {
            Files.copy(Objects.requireNonNull(in), fresh, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwx------"));
        return Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    }
}
