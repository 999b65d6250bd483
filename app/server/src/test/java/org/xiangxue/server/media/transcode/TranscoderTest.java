package org.xiangxue.server.media.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xiangxue.server.media.ffmpeg.Ffmpeg;
import org.xiangxue.server.media.ffmpeg.Films;
import org.xiangxue.server.media.ffmpeg.Probe;

/** Real films through a real ffmpeg. */
@Tag("slow")
class TranscoderTest {

    @TempDir private Path sources;
    @TempDir private Path folder;
    private Ffmpeg ffmpeg;

    @BeforeEach
    void useTheMachines() {
        ffmpeg = Films.ffmpeg();
    }

    @Test
    void aFilmHasAllSizesForAllLines() throws Exception {
        var made = make(Films.film(sources, "a.mp4", "1280x720", 12));

        assertThat(made)
                .extracting(Made::name)
                .containsExactly(
                        "144p.mp4",
                        "360p.mp4",
                        "720p.mp4",
                        "audio.m4a",
                        "poster.jpg",
                        "film.m3u8",
                        "144p.m3u8",
                        "144p.hls.mp4",
                        "360p.m3u8",
                        "360p.hls.mp4",
                        "720p.m3u8",
                        "720p.hls.mp4");
        assertThat(kbits(made, "144p.mp4")).isLessThanOrEqualTo(100);
        assertThat(kbits(made, "360p.mp4")).isLessThanOrEqualTo(350);
        assertThat(kbits(made, "audio.m4a")).isLessThanOrEqualTo(32);
        for (var name : List.of("144p.mp4", "360p.mp4", "720p.mp4", "audio.m4a")) {
            assertThat(indexComesFirst(named(made, name).file())).as(name).isTrue();
            assertThat(named(made, name).seconds()).isBetween(11.5, 12.5);
        }
        assertThat(said(named(made, "144p.mp4").file()))
                .contains("Constrained Baseline", "256x144", "aac (LC)");
        assertThat(Files.readString(named(made, "film.m3u8").file()))
                .contains("RESOLUTION=256x144\n144p.m3u8\n", "RESOLUTION=1280x720\n720p.m3u8\n");
        assertThat(Files.readString(named(made, "360p.m3u8").file()))
                .contains("#EXT-X-BYTERANGE", "360p.hls.mp4", "#EXT-X-ENDLIST");
        assertThat(loudness(named(made, "360p.mp4").file())).isBetween(-17.0, -15.0);
        assertThat(loudness(named(made, "audio.m4a").file())).isBetween(-17.0, -15.0);
    }

    @Test
    void aFilmFromAPhoneHeldUprightStaysUpright() throws Exception {
        var landscape = Films.film(sources, "l.mp4", "640x360", 2);
        var phone =
                Films.make(
                        sources,
                        "-i",
                        landscape.toString(),
                        "-c",
                        "copy",
                        "-metadata:s:v:0",
                        "rotate=90",
                        "p.mp4");

        var made = make(phone);

        assertThat(named(made, "360p.mp4").width()).isEqualTo(360);
        assertThat(named(made, "360p.mp4").height()).isEqualTo(640);
        assertThat(said(named(made, "144p.mp4").file())).doesNotContain("rotation of");
        assertThat(said(named(made, "poster.jpg").file())).contains("360x640");
    }

    @Test
    void aSilentFilmAndASoundAloneAreMadeToo() throws Exception {
        var silent =
                Films.make(sources, "-f", "lavfi", "-i", "testsrc2=s=320x240:r=10:d=3", "s.mp4");
        var song = Films.make(sources, "-f", "lavfi", "-i", "sine=f=500:d=3", "a.wav");

        assertThat(make(silent))
                .extracting(Made::name)
                .contains("144p.mp4")
                .doesNotContain("audio.m4a");
        assertThat(make(song)).extracting(Made::name).containsExactly("audio.m4a");
        assertThat(loudness(folder.resolve("audio.m4a"))).isBetween(-17.0, -15.0);
    }

    @Test
    void aLongFilmPlaysFromParts() throws Exception {
        var film =
                Films.make(
                        sources,
                        "-f",
                        "lavfi",
                        "-i",
                        "testsrc2=s=192x144:r=5:d=250",
                        "-f",
                        "lavfi",
                        "-i",
                        "sine=f=200:d=250",
                        "-preset",
                        "ultrafast",
                        "long.mp4");

        var parts =
                make(film).stream()
                        .filter(made -> made.name().matches("144p-\\d\\d\\.mp4"))
                        .toList();

        assertThat(parts)
                .extracting(Made::name)
                .containsExactly("144p-01.mp4", "144p-02.mp4", "144p-03.mp4");
        assertThat(parts)
                .allSatisfy(part -> {
                    assertThat(part.seconds()).isLessThanOrEqualTo(120);
                    assertThat(indexComesFirst(part.file())).isTrue();
                });
        assertThat(parts.stream().mapToDouble(Made::seconds).sum()).isBetween(249.0, 252.0);
        assertThat(Transcoder.progress(folder)).isBetween(245.0, 255.0);
    }

    @Test
    void theOldProgramThatComesAlongCanDoItToo() throws Exception {
        ffmpeg = Films.shipped();

        var made = make(Films.film(sources, "a.mp4", "640x360", 3));

        assertThat(made)
                .extracting(Made::name)
                .contains("144p.mp4", "360p.mp4", "film.m3u8", "poster.jpg");
        assertThat(ffmpeg.version()).startsWith("4.4.1");
        assertThat(loudness(named(made, "360p.mp4").file())).isBetween(-17.0, -15.0);
    }

    private List<Made> make(Path source) throws Exception {
        var transcoder = new Transcoder(ffmpeg, Films.properties());
        var demuxer = source.toString().endsWith(".wav") ? "wav" : "mov";
        return transcoder.make(source, demuxer, Probe.parse(said(source)), folder);
    }

    private String said(Path file) throws Exception {
        return ffmpeg.run(List.of("-i", file.toString()), folder, Duration.ofSeconds(30))
                .complaint();
    }

    private double loudness(Path file) throws Exception {
        var arguments =
                List.of(
                        "-i",
                        file.toString(),
                        "-map",
                        "0:a:0",
                        "-af",
                        "ebur128=framelog=verbose",
                        "-f",
                        "null",
                        "-");
        return Loudness.parse(ffmpeg.run(arguments, folder, Duration.ofSeconds(60)).complaint())
                .integrated();
    }

    private static double kbits(List<Made> made, String name) throws IOException {
        var film = named(made, name);
        return Files.size(film.file()) * 8 / film.seconds() / 1000;
    }

    private static Made named(List<Made> made, String name) {
        return made.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private static boolean indexComesFirst(Path file) {
        try {
            var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return text.indexOf("moov") < text.indexOf("mdat");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
