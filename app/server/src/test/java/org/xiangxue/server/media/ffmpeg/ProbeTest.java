package org.xiangxue.server.media.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProbeTest {

    private static final String PORTRAIT =
            """
            Input #0, mov,mp4,m4a,3gp,3g2,mj2, from 'rot.mp4':
              Metadata:
                encoder         : Lavf59.27.100
              Duration: 00:01:10.50, start: 0.000000, bitrate: 7534 kb/s
              Stream #0:0[0x1](und): Video: h264 (Constrained Baseline) (avc1 / 0x31637661), yuv420p(progressive), 1280x720 [SAR 1:1 DAR 16:9], 7456 kb/s, 29.97 fps, 30 tbr, 15360 tbn (default)
                Metadata:
                  rotate          : 270
                Side data:
                  displaymatrix: rotation of -90.00 degrees
              Stream #0:1(und): Audio: aac (LC) (mp4a / 0x6134706D), 44100 Hz, mono, fltp, 69 kb/s (default)
            """;

    @Test
    void aFilmIsAsItIsSeen() {
        var probe = Probe.parse(PORTRAIT);

        assertThat(probe.seconds()).isEqualTo(70.5);
        assertThat(probe.sound()).isTrue();
        assertThat(probe.picture()).isEqualTo(new Probe.Picture(720, 1280, 29.97, 1280L * 720));
    }

    @Test
    void pixelsThatAreNotSquareAreStretched() {
        var probe =
                Probe.parse(
                        "  Stream #0:0: Video: mpeg2video (Main), yuv420p(tv), 720x576 [SAR 16:15 DAR 4:3], 25 fps, 25 tbr");

        assertThat(probe.picture().width()).isEqualTo(768);
        assertThat(probe.seconds()).isNegative();
        assertThat(probe.sound()).isFalse();
    }

    @Test
    void theCoverOfASongIsNoFilm() {
        var probe =
                Probe.parse(
                        """
                          Duration: 00:03:00.00, start: 0.025057, bitrate: 130 kb/s
                          Stream #0:0: Audio: mp3, 44100 Hz, stereo, fltp, 128 kb/s
                          Stream #0:1: Video: mjpeg (Baseline), yuvj420p(pc, bt470bg/unknown/unknown), 600x600 [SAR 1:1 DAR 1:1], 90k tbr, 90k tbn (attached pic)
                        """);

        assertThat(probe.picture()).isNull();
        assertThat(probe.sound()).isTrue();
    }

    @Test
    void whatComesOutIsNotWhatCameIn() {
        assertThat(
                        Probe.parse(
                                        """
                                          Stream #0:0: Audio: mp3, 44100 Hz, stereo
                                        Output #0, null, to 'pipe:':
                                          Stream #0:0: Video: h264, yuv420p, 640x360, 25 fps
                                        """)
                                .picture())
                .isNull();
    }
}
