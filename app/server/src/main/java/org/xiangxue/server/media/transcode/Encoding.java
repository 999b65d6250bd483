package org.xiangxue.server.media.transcode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiangxue.server.media.ffmpeg.Probe;

/**
 * What ffmpeg is asked: all sizes and the sound in one run, so that the film is read once. Nothing
 * that the camera wrote beside the picture (place, device) goes along.
 *
 * @param demuxer how the source has to be read
 * @param loudness null without sound
 */
record Encoding(
        Path source, String demuxer, Probe probe, @Nullable Loudness loudness, int threads) {

    static final String SOUND = "audio.m4a";
    static final String PROGRESS = "progress.txt";

    private static final List<String> CLEAN =
            List.of("-map_metadata", "-1", "-map_chapters", "-1", "-movflags", "+faststart");

    List<String> input() {
        return List.of(
                "-protocol_whitelist",
                "file",
                "-threads",
                Integer.toString(threads),
                "-f",
                demuxer,
                "-i",
                source.toAbsolutePath().toString());
    }

    List<String> measuring() {
        return with(
                input(),
                List.of("-map", "0:a:0", "-af", "ebur128=framelog=verbose", "-f", "null", "-"));
    }

    List<Rung> rungs() {
        return probe.picture() == null ? List.of() : Rung.of(probe.picture());
    }

    List<String> arguments() {
        var all = new ArrayList<>(List.of("-v", "error", "-progress", PROGRESS));
        all.addAll(input());
        all.addAll(List.of("-filter_complex", filters(), "-filter_complex_threads", "1"));
        for (var rung : rungs()) {
            all.addAll(List.of("-map", "[" + rung.label() + "]"));
            all.addAll(rung.coding(threads));
            if (loudness != null) {
                all.addAll(List.of("-map", "[" + rung.label() + "a]"));
                all.addAll(rung.soundCoding());
            }
            all.addAll(CLEAN);
            all.add(rung.label() + ".mp4");
        }
        if (loudness != null) {
            all.addAll(
                    List.of(
                            "-map", "[sound]", "-c:a", "aac", "-b:a", "26k", "-ac", "1", "-ar",
                            "22050"));
            all.addAll(CLEAN);
            all.add(SOUND);
        }
        return all;
    }

    private String filters() {
        var chains = new ArrayList<String>();
        var picture = probe.picture();
        if (picture != null) {
            var split = new StringBuilder("[0:v:0]split=" + rungs().size());
            rungs().forEach(rung -> split.append('[').append(rung.label()).append("in]"));
            chains.add(split.toString());
            rungs().forEach(rung ->
                    chains.add(
                            "[%sin]%s[%s]"
                                    .formatted(rung.label(), rung.filter(picture), rung.label())));
        }
        if (loudness != null) {
            var split =
                    new StringBuilder(
                            "[0:a:0]%s,asplit=%d".formatted(loudness.filter(), rungs().size() + 1));
            rungs().forEach(rung -> split.append('[').append(rung.label()).append("a]"));
            chains.add(split.append("[sound]").toString());
        }
        return String.join(";", chains);
    }

    private static List<String> with(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
