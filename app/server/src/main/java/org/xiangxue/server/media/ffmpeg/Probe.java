package org.xiangxue.server.media.ffmpeg;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds, read from what ffmpeg says of its input.
 *
 * @param seconds negative when it does not know
 */
public record Probe(double seconds, @Nullable Picture picture, boolean sound) {

    private static final Pattern DURATION =
            Pattern.compile("Duration: (\\d+):(\\d\\d):(\\d\\d(?:\\.\\d+)?)");
    private static final Pattern STREAM =
            Pattern.compile("Stream #0:(\\d+)\\S*: (Video|Audio): (.*)");
    private static final Pattern SIZE = Pattern.compile("[ ,](\\d{1,5})x(\\d{1,5})(?:[ ,]|$)");
    private static final Pattern ASPECT = Pattern.compile("SAR (\\d+):(\\d+)");
    private static final Pattern RATE = Pattern.compile("([\\d.]+) fps");
    private static final Pattern ROTATION = Pattern.compile("rotation of (-?[\\d.]+) degrees");

    /**
     * The moving picture as it is seen: turned upright, with square pixels.
     *
     * @param rate pictures a second; 0 when it does not know
     * @param stored width times height as the file stores them
     */
    public record Picture(int width, int height, double rate, long stored) {
        public int shortSide() {
            return Math.min(width, height);
        }
    }

    /** Covers of songs are pictures too, but not moving ones. */
    public static Probe parse(String said) {
        var lines = said.lines().takeWhile(line -> !line.startsWith("Output #")).toList();
        var sound = false;
        @Nullable String video = null;
        var rotation = 0.0;
        var ofVideo = false;
        for (var line : lines) {
            var stream = STREAM.matcher(line);
            if (stream.find()) {
                sound |= stream.group(2).equals("Audio");
                ofVideo = stream.group(2).equals("Video") && video == null && !still(line);
                video = ofVideo ? stream.group(3) : video;
            }
            var turned = ROTATION.matcher(line);
            if (ofVideo && turned.find()) {
                rotation = Double.parseDouble(turned.group(1));
            }
        }
        return new Probe(seconds(said), video == null ? null : picture(video, rotation), sound);
    }

    public Probe lasting(double measured) {
        return new Probe(measured, picture, sound);
    }

    private static boolean still(String line) {
        return line.toLowerCase(Locale.ROOT).contains("(attached pic)");
    }

    private static double seconds(String said) {
        var found = DURATION.matcher(said);
        return found.find()
                ? Integer.parseInt(found.group(1)) * 3600
                        + Integer.parseInt(found.group(2)) * 60
                        + Double.parseDouble(found.group(3))
                : -1;
    }

    private static @Nullable Picture picture(String video, double rotation) {
        var size = SIZE.matcher(video);
        if (!size.find()) {
            return null;
        }
        var width = Integer.parseInt(size.group(1));
        var height = Integer.parseInt(size.group(2));
        var seen = Math.max(1, (int) Math.round(width * aspect(ASPECT.matcher(video))));
        var rate = RATE.matcher(video);
        var turned = Math.round(Math.abs(rotation) / 90) % 2 == 1;
        return new Picture(
                turned ? height : seen,
                turned ? seen : height,
                rate.find() ? Double.parseDouble(rate.group(1)) : 0,
                (long) width * height);
    }

    private static double aspect(Matcher found) {
        if (!found.find() || found.group(2).equals("0") || found.group(1).equals("0")) {
            return 1;
        }
        return Double.parseDouble(found.group(1)) / Double.parseDouble(found.group(2));
    }
}
