package org.xiangxue.server.media.transcode;

import java.util.Locale;
import java.util.regex.Pattern;

/** How loud a film is and how much it has to change, by EBU R 128: speech at −16 LUFS. */
record Loudness(double integrated) {

    private static final double WANTED = -16;
    private static final double SILENCE = -69;

    /** More would only make the noise of a quiet room loud. */
    private static final double MOST = 24;

    private static final Pattern SAID = Pattern.compile("I:\\s+(-?[\\d.]+|-inf|nan) LUFS");

    /** From the summary of ffmpeg's filter ebur128, the last of its lines. */
    static Loudness parse(String said) {
        var found = SAID.matcher(said);
        var last = "nan";
        while (found.find()) {
            last = found.group(1);
        }
        return new Loudness(
                last.matches("-?[\\d.]+") ? Double.parseDouble(last) : Double.NEGATIVE_INFINITY);
    }

    boolean isSilent() {
        return integrated <= SILENCE;
    }

    /** In decibels. */
    double gain() {
        return isSilent() ? 0 : Math.clamp(WANTED - integrated, -MOST, MOST);
    }

    /** Louder or softer as a whole; peaks are held below what phones distort. */
    String filter() {
        return String.format(
                Locale.ROOT,
                "volume=%.2fdB,alimiter=limit=0.80:attack=5:release=50:level=false,aresample=44100",
                gain());
    }
}
