package org.xiangxue.server.media.transcode;

import java.util.Arrays;
import java.util.List;
import org.xiangxue.server.media.ffmpeg.Probe;

/** A size of a film, made for a line. The rates leave room for what the container adds. */
enum Rung {
    /** Together at most 100 kbit/s. */
    P144(144, 58, 62, 22, 22_050, 15, "baseline", "3.0", "medium"),
    /** Together at most 350 kbit/s. */
    P360(360, 250, 275, 48, 44_100, 25, "baseline", "3.0", "fast"),
    P720(720, 1000, 1200, 64, 44_100, 30, "main", "3.1", "veryfast");

    private final int shortSide;
    private final int kbits;
    private final int mostKbits;
    private final int soundKbits;
    private final int samples;
    private final int rate;
    private final String profile;
    private final String level;
    private final String preset;

    Rung(
            int shortSide,
            int kbits,
            int mostKbits,
            int soundKbits,
            int samples,
            int rate,
            String profile,
            String level,
            String preset) {
        this.shortSide = shortSide;
        this.kbits = kbits;
        this.mostKbits = mostKbits;
        this.soundKbits = soundKbits;
        this.samples = samples;
        this.rate = rate;
        this.profile = profile;
        this.level = level;
        this.preset = preset;
    }

    /** The sizes that a film fills; of a very small one the smallest, in its own size. */
    static List<Rung> of(Probe.Picture picture) {
        var filled =
                Arrays.stream(values())
                        .filter(rung -> rung.shortSide <= picture.shortSide())
                        .toList();
        return filled.isEmpty() ? List.of(P144) : filled;
    }

    record Size(int width, int height) {}

    /** Never larger than the film; even, as the coding wants. */
    Size size(Probe.Picture picture) {
        var scale = Math.min(1.0, (double) shortSide / picture.shortSide());
        return new Size(even(picture.width() * scale), even(picture.height() * scale));
    }

    private static int even(double length) {
        return Math.max(2, 2 * (int) Math.round(length / 2));
    }

    String label() {
        return shortSide + "p";
    }

    /** Turns the film's picture into this one. */
    String filter(Probe.Picture picture) {
        var size = size(picture);
        var fewer = picture.rate() == 0 || picture.rate() > rate ? "fps=" + rate + "," : "";
        return "%sscale=%d:%d:flags=bicubic,setsar=1,format=yuv420p"
                .formatted(fewer, size.width(), size.height());
    }

    List<String> coding(int threads) {
        return List.of(
                "-c:v",
                "libx264",
                "-profile:v",
                profile,
                "-level",
                level,
                "-preset",
                preset,
                "-b:v",
                kbits + "k",
                "-maxrate",
                mostKbits + "k",
                "-bufsize",
                2 * mostKbits + "k",
                "-force_key_frames",
                "expr:gte(t,n_forced*4)",
                "-threads",
                Integer.toString(threads));
    }

    List<String> soundCoding() {
        return List.of(
                "-c:a",
                "aac",
                "-b:a",
                soundKbits + "k",
                "-ac",
                "1",
                "-ar",
                Integer.toString(samples));
    }
}
