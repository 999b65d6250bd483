package org.xiangxue.server.media.transcode;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.xiangxue.server.media.ffmpeg.Fence;
import org.xiangxue.server.media.ffmpeg.Ffmpeg;
import org.xiangxue.server.media.ffmpeg.FilmProperties;
import org.xiangxue.server.media.ffmpeg.Probe;

/** Makes the forms of a film or a sound. Blocks until they are there. */
@Component
public class Transcoder {

    private static final String MP4 = "video/mp4";
    private static final String LIST = "application/vnd.apple.mpegurl";
    private static final int LONGEST_PART = 120;
    private static final Duration SHORT = Duration.ofMinutes(10);
    private static final Pattern TIME = Pattern.compile("out_time_us=(\\d+)");
    private static final int PROGRESS_TAIL = 1000;

    private final Ffmpeg ffmpeg;
    private final FilmProperties films;

    Transcoder(Ffmpeg ffmpeg, FilmProperties films) {
        this.ffmpeg = ffmpeg;
        this.films = films;
    }

    /**
     * Makes them in this folder, in the order in which they are offered.
     *
     * @param demuxer how the source has to be read
     */
    public List<Made> make(Path source, String demuxer, Probe probe, Path folder)
            throws IOException, InterruptedException {
        var silent = new Encoding(source, demuxer, probe, null, films.threads());
        var loudness =
                probe.sound()
                        ? Loudness.parse(run(silent.measuring(), folder, films.patience()))
                        : null;
        var encoding = new Encoding(source, demuxer, probe, loudness, films.threads());
        run(encoding.arguments(), folder, films.patience());
        var made = new ArrayList<Made>();
        for (var rung : encoding.rungs()) {
            made.add(film(folder.resolve(rung.label() + ".mp4"), folder));
        }
        if (loudness != null) {
            made.add(sound(folder));
        }
        if (!encoding.rungs().isEmpty()) {
            made.add(poster(encoding, folder));
            made.addAll(lists(List.copyOf(made), encoding.rungs(), folder));
            made.addAll(parts(encoding.rungs(), made.getFirst().seconds(), folder));
        }
        return made;
    }

    /** How far the work in this folder is, in seconds of the film. */
    public static double progress(Path folder) {
        try (var file = new RandomAccessFile(folder.resolve(Encoding.PROGRESS).toFile(), "r")) {
            file.seek(Math.max(0, file.length() - PROGRESS_TAIL));
            var bytes = new byte[PROGRESS_TAIL];
            var read = Math.max(0, file.read(bytes));
            var found = TIME.matcher(new String(bytes, 0, read, StandardCharsets.US_ASCII));
            var last = 0.0;
            while (found.find()) {
                last = Long.parseLong(found.group(1)) / 1e6;
            }
            return last;
        } catch (IOException notYet) {
            return 0;
        }
    }

    private String run(List<String> arguments, Path folder, Duration patience)
            throws InterruptedException {
        var outcome = ffmpeg.run(arguments, folder, patience);
        if (!outcome.succeeded()) {
            throw new TranscodeFailure(outcome);
        }
        return outcome.complaint();
    }

    private Made film(Path file, Path folder) throws InterruptedException {
        var probe = probe(file, folder);
        var picture = probe.picture();
        return new Made(
                file.getFileName().toString(),
                MP4,
                file,
                picture == null ? 0 : picture.width(),
                picture == null ? 0 : picture.height(),
                probe.seconds());
    }

    private Made sound(Path folder) throws InterruptedException {
        var file = folder.resolve(Encoding.SOUND);
        return new Made(Encoding.SOUND, "audio/mp4", file, 0, 0, probe(file, folder).seconds());
    }

    /** Without an output ffmpeg fails after it said what it wants to know. */
    private Probe probe(Path file, Path folder) throws InterruptedException {
        return Probe.parse(ffmpeg.run(List.of("-i", file.toString()), folder, SHORT).complaint());
    }

    private Made poster(Encoding encoding, Path folder) throws InterruptedException {
        var largest = encoding.rungs().getLast().label() + ".mp4";
        var at = String.format(Locale.ROOT, "%.2f", Math.min(10, encoding.probe().seconds() * 0.1));
        var size = Rung.P360.size(picture(encoding));
        run(
                List.of(
                        "-v",
                        "error",
                        "-ss",
                        at,
                        "-i",
                        largest,
                        "-frames:v",
                        "1",
                        "-vf",
                        "scale=%d:%d".formatted(size.width(), size.height()),
                        "-q:v",
                        "5",
                        "poster.jpg"),
                folder,
                SHORT);
        return new Made(
                "poster.jpg",
                "image/jpeg",
                folder.resolve("poster.jpg"),
                size.width(),
                size.height(),
                0);
    }

    private static Probe.Picture picture(Encoding encoding) {
        return java.util.Objects.requireNonNull(encoding.probe().picture());
    }

    private List<Made> lists(List<Made> films, List<Rung> rungs, Path folder)
            throws IOException, InterruptedException {
        var made = new ArrayList<Made>();
        var main = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n");
        for (var i = 0; i < rungs.size(); i++) {
            var film = films.get(i);
            var label = rungs.get(i).label();
            run(segmenting(label), folder, SHORT);
            var bits = Math.round(Files.size(film.file()) * 8 / film.seconds() * 1.2);
            main.append(
                    "#EXT-X-STREAM-INF:BANDWIDTH=%d,RESOLUTION=%dx%d\n%s.m3u8\n"
                            .formatted(bits, film.width(), film.height(), label));
            made.add(new Made(label + ".m3u8", LIST, folder.resolve(label + ".m3u8"), 0, 0, 0));
            made.add(
                    new Made(
                            label + ".hls.mp4",
                            MP4,
                            folder.resolve(label + ".hls.mp4"),
                            film.width(),
                            film.height(),
                            film.seconds()));
        }
        var list = Files.writeString(folder.resolve("film.m3u8"), main);
        made.addFirst(new Made("film.m3u8", LIST, list, 0, 0, 0));
        return made;
    }

    private static List<String> segmenting(String label) {
        return List.of(
                "-v",
                "error",
                "-i",
                label + ".mp4",
                "-c",
                "copy",
                "-f",
                "hls",
                "-hls_time",
                "6",
                "-hls_playlist_type",
                "vod",
                "-hls_segment_type",
                "fmp4",
                "-hls_flags",
                "single_file",
                "-hls_segment_filename",
                label + ".hls.mp4",
                label + ".m3u8");
    }

    /** A long film in pieces: each begins to play as soon as a short film does. */
    private List<Made> parts(List<Rung> rungs, double seconds, Path folder)
            throws IOException, InterruptedException {
        var made = new ArrayList<Made>();
        if (seconds <= LONGEST_PART) {
            return made;
        }
        for (var rung : rungs) {
            run(cutting(rung.label()), folder, SHORT);
            try (var files = Files.newDirectoryStream(folder, rung.label() + "-[0-9]*.mp4")) {
                var sorted = new ArrayList<Path>();
                files.forEach(sorted::add);
                sorted.sort(null);
                for (var file : sorted) {
                    made.add(film(file, folder));
                }
            }
        }
        return made;
    }

    private static List<String> cutting(String label) {
        return List.of(
                "-v",
                "error",
                "-i",
                label + ".mp4",
                "-c",
                "copy",
                "-f",
                "segment",
                "-segment_time",
                "112",
                "-segment_start_number",
                "1",
                "-reset_timestamps",
                "1",
                "-segment_format",
                "mp4",
                "-segment_format_options",
                "movflags=+faststart",
                label + "-%02d.mp4");
    }

    /** ffmpeg gave up, or its time was over. */
    public static final class TranscodeFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TranscodeFailure(Fence.Outcome outcome) {
            super(
                    outcome.late()
                            ? "the work took too long"
                            : "ffmpeg ended with "
                                    + outcome.code()
                                    + ": "
                                    + lastLine(outcome.complaint()));
        }

        private static String lastLine(String complaint) {
            var lines = complaint.strip().lines().toList();
            return lines.isEmpty() ? "" : lines.getLast();
        }
    }
}
