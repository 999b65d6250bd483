package org.xiangxue.server.media.admission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangxue.server.media.ffmpeg.Ffmpeg;
import org.xiangxue.server.media.ffmpeg.FilmProperties;
import org.xiangxue.server.media.ffmpeg.Probe;

/** Looks at a file and says what it is; fails with {@link RefusedFile} when it may not stay. */
@Component
public class Admission {

    private static final long LARGEST_DOCUMENT = 50L * 1024 * 1024;
    private static final long LARGEST_CAPTIONS = 512 * 1024;
    private static final long MOST_PIXELS = 3840L * 2160;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Ffmpeg ffmpeg;
    private final Documents documents;
    private final FilmProperties films;

    Admission(Ffmpeg ffmpeg, Documents documents, FilmProperties films) {
        this.ffmpeg = ffmpeg;
        this.documents = documents;
        this.films = films;
    }

    /**
     * Blocks until it knows.
     *
     * @param folder for what it writes
     */
    public Admitted examine(Path file, Path folder) throws IOException, InterruptedException {
        return switch (ContentType.of(file)) {
            case ContentType.Kind.Playable(var type, var demuxer) ->
                    playable(file, folder, type, demuxer);
            case ContentType.Kind.Pdf _ -> {
                atMost(LARGEST_DOCUMENT, file);
                yield documents.read(file, ContentType.PDF, folder);
            }
            case ContentType.Kind.Packed _ -> {
                atMost(LARGEST_DOCUMENT, file);
                yield documents.read(file, office(file), folder);
            }
            case ContentType.Kind.Captions _ -> {
                atMost(LARGEST_CAPTIONS, file);
                Captions.check(Files.readAllBytes(file));
                yield new Admitted.Captions(ContentType.CAPTIONS);
            }
        };
    }

    private static void atMost(long bytes, Path file) throws IOException {
        if (Files.size(file) > bytes) {
            throw Reason.TOO_LARGE.asException();
        }
    }

    private static String office(Path file) throws IOException {
        try (var office = OfficeFile.open(file)) {
            return office.check();
        }
    }

    private Admitted playable(Path file, Path folder, String type, String demuxer)
            throws InterruptedException {
        var probe = probe(file, folder, demuxer);
        if (probe.picture() == null && !probe.sound()) {
            throw Reason.NOTHING_INSIDE.asException();
        }
        if (probe.picture() != null && probe.picture().stored() > MOST_PIXELS) {
            throw Reason.TOO_MANY_PIXELS.asException();
        }
        if (probe.seconds() > films.longest().toSeconds()) {
            throw Reason.TOO_LONG.asException();
        }
        return probe.picture() == null
                ? new Admitted.Sound(type, demuxer, probe)
                : new Admitted.Film(type, demuxer, probe);
    }

    /** Every packet is read once, so that a file that breaks off is known before work on it. */
    private Probe probe(Path file, Path folder, String demuxer) throws InterruptedException {
        var read =
                ffmpeg.run(
                        List.of(
                                "-protocol_whitelist",
                                "file",
                                "-f",
                                demuxer,
                                "-i",
                                file.toAbsolutePath().toString(),
                                "-map",
                                "0:v?",
                                "-map",
                                "0:a?",
                                "-c",
                                "copy",
                                "-f",
                                "null",
                                "-"),
                        folder,
                        PATIENCE);
        if (read.late()) {
            throw Reason.TOO_HARD.asException();
        }
        var said = read.complaint();
        if (said.contains("does not contain any stream")) {
            throw Reason.NOTHING_INSIDE.asException();
        }
        if (!read.succeeded()
                || said.contains("partial file")
                || said.contains("File ended prematurely")) {
            throw Reason.DAMAGED.asException();
        }
        var probe = Probe.parse(said);
        return probe.seconds() > 0 ? probe : probe.lasting(lastTime(said));
    }

    /** What was counted, where the file itself does not say how long it lasts. */
    private static double lastTime(String said) {
        var found =
                java.util.regex.Pattern.compile("time=(\\d+):(\\d\\d):(\\d\\d\\.\\d+)")
                        .matcher(said);
        var seconds = 0.0;
        while (found.find()) {
            seconds =
                    Integer.parseInt(found.group(1)) * 3600
                            + Integer.parseInt(found.group(2)) * 60
                            + Double.parseDouble(found.group(3));
        }
        if (seconds == 0) {
            throw Reason.DAMAGED.asException();
        }
        return seconds;
    }
}
