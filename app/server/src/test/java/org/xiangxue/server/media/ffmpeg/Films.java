package org.xiangxue.server.media.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.unit.DataSize;

/** Films for tests, made by ffmpeg itself, and the two ffmpegs that a machine can have. */
public final class Films {

    private static final Duration LONG = Duration.ofMinutes(3);

    private static final FilmProperties PROPERTIES = properties(null);
    public static final Fence FENCE = new Fence(PROPERTIES);
    private static final Ffmpeg FFMPEG = ffmpeg(PROPERTIES);

    private Films() {}

    /** The one that a server here would take. */
    public static Ffmpeg ffmpeg() {
        return FFMPEG;
    }

    /** The one that comes along, wherever the system has its own. */
    public static Ffmpeg shipped() throws IOException {
        var folder = Files.createTempDirectory("shipped");
        var program = Ffmpeg.unpackTo(folder.resolve("ffmpeg"));
        return ffmpeg(properties(program));
    }

    public static FilmProperties properties() {
        return PROPERTIES;
    }

    /** Runs the ffmpeg of this machine; the last argument is the file that it makes. */
    public static Path make(Path folder, String... arguments) {
        try {
            var all = new ArrayList<>(List.of("-v", "error"));
            all.addAll(List.of(arguments));
            var outcome = FFMPEG.run(all, folder, LONG);
            if (!outcome.succeeded()) {
                throw new IllegalStateException(outcome.complaint());
            }
            return folder.resolve(all.getLast());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** A film with a moving picture and a tone. */
    public static Path film(Path folder, String name, String size, int seconds) {
        return make(
                folder,
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=" + size + ":r=25:d=" + seconds,
                "-f",
                "lavfi",
                "-i",
                "sine=f=330:d=" + seconds,
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-c:a",
                "aac",
                "-movflags",
                "+faststart",
                name);
    }

    private static FilmProperties properties(@org.jspecify.annotations.Nullable Path program) {
        try {
            return new FilmProperties(
                    program,
                    Files.createTempDirectory("films"),
                    1,
                    2,
                    5,
                    DataSize.ofGigabytes(4),
                    Duration.ofHours(2),
                    Duration.ofMinutes(10),
                    Duration.ofSeconds(20),
                    3);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static Ffmpeg ffmpeg(FilmProperties properties) {
        try {
            return new Ffmpeg(properties, FENCE);
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
