package org.xiangxue.server.media.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiangxue.server.media.ffmpeg.Probe;

class RungTest {

    @ParameterizedTest
    @CsvSource({
        "1920, 1080, 3, 256, 144, 640, 360, 1280, 720",
        "1080, 1920, 3, 144, 256, 360, 640, 720, 1280",
        "640, 480, 2, 192, 144, 480, 360, 0, 0",
        "160, 90, 1, 160, 90, 0, 0, 0, 0",
        "161, 101, 1, 162, 102, 0, 0, 0, 0"
    })
    void sizesAreThoseThatTheFilmFills(
            int width, int height, int count, int w1, int h1, int w2, int h2, int w3, int h3) {
        var picture = new Probe.Picture(width, height, 25, (long) width * height);
        var wanted =
                new Rung.Size[] {
                    new Rung.Size(w1, h1), new Rung.Size(w2, h2), new Rung.Size(w3, h3)
                };

        var rungs = Rung.of(picture);

        assertThat(rungs).hasSize(count);
        for (var i = 0; i < count; i++) {
            assertThat(rungs.get(i).size(picture)).isEqualTo(wanted[i]);
        }
    }

    @Test
    void fewerPicturesASecondAreMadeOnlyOfMore() {
        assertThat(Rung.P144.filter(new Probe.Picture(640, 360, 30, 1))).startsWith("fps=15,");
        assertThat(Rung.P360.filter(new Probe.Picture(640, 360, 24, 1))).startsWith("scale=");
    }

    @Test
    void speechComesToItsLoudnessAndSilenceStaysSilent() {
        assertThat(Loudness.parse("  I:         -70.0 LUFS\n  I:         -28.5 LUFS").gain())
                .isEqualTo(12.5);
        assertThat(Loudness.parse("    I:          -9.0 LUFS").gain()).isEqualTo(-7);
        assertThat(Loudness.parse("    I:         -60.0 LUFS").gain()).isEqualTo(24);
        assertThat(Loudness.parse("    I:         -70.0 LUFS").gain()).isZero();
        assertThat(Loudness.parse("    I:          -inf LUFS").gain()).isZero();
        assertThat(Loudness.parse("nothing").isSilent()).isTrue();
    }
}
