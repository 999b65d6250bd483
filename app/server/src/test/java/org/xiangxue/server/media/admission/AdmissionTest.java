package org.xiangxue.server.media.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiangxue.server.media.ffmpeg.Films;

/** What may stay, and every way in which a file may not. */
@Tag("slow")
class AdmissionTest {

    private static final String VTT = "WEBVTT\n\n1\n00:00.000 --> 00:02.500\n买出壳苗\n";

    @TempDir private Path folder;

    @Test
    void aFilmIsWhatItsContentSays() throws Exception {
        Files.move(Films.film(folder, "a.mp4", "320x180", 2), folder.resolve("a.doc"));

        var film = (Admitted.Film) examine(Files.readAllBytes(folder.resolve("a.doc")));

        assertThat(film.type()).isIn("video/mp4", "application/mp4", "video/quicktime");
        assertThat(film.demuxer()).isEqualTo("mov");
        assertThat(film.probe().seconds()).isBetween(1.9, 2.2);
    }

    @Test
    void otherFilmsAndSoundsAreTaken() throws Exception {
        var film = Films.film(folder, "a.mp4", "160x120", 1).toString();
        for (var name : new String[] {"b.mkv", "b.mov", "b.avi"}) {
            assertThat(examine(Files.readAllBytes(Films.make(folder, "-i", film, name))))
                    .as(name)
                    .isInstanceOf(Admitted.Film.class);
        }
        for (var name : new String[] {"b.mp3", "b.m4a", "b.wav", "b.ogg", "b.flac"}) {
            assertThat(examine(Files.readAllBytes(Films.make(folder, "-i", film, "-vn", name))))
                    .as(name)
                    .isInstanceOf(Admitted.Sound.class);
        }
    }

    @Test
    void documentsAreReadForTheirWords() throws Exception {
        assertThat(examine(HostileFiles.docx("乌骨鸡 ﬁne ⼿")))
                .isEqualTo(new Admitted.Document(OfficeFile.DOCX, 1, "乌骨鸡 fine 手"));
        assertThat(examine(HostileFiles.pptx("第一页", "第二页")))
                .isEqualTo(new Admitted.Document(OfficeFile.PPTX, 2, "第一页\n第二页"));
        assertThat(examine(HostileFiles.pdf(3, "feed hens")))
                .isEqualTo(new Admitted.Document("application/pdf", 3, "feed hens"));
    }

    @Test
    void captionsAreTakenWhenEveryPlayerUnderstandsThem() throws Exception {
        assertThat(examine(HostileFiles.bytes(VTT))).isEqualTo(new Admitted.Captions("text/vtt"));
        assertThat(examine(HostileFiles.bytes("\uFEFF" + VTT.replace("\n", "\r\n"))))
                .isInstanceOf(Admitted.Captions.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WEBVTT\n\nno times",
                "WEBVTT\n\n00:02.000 --> 00:01.000\nback",
                "WEBVTT\n\n00:01 --> 00:02\nno fractions",
                "WEBVTT\n\n00:01.000 --> 00:02.000\n<img src=x onerror=alert(1)>",
                "WEBVTTx\n\n00:01.000 --> 00:02.000\nx"
            })
    void otherCaptionsAreRefused(String text) {
        refuses(HostileFiles.bytes(text), Reason.NO_CAPTIONS);
    }

    @Test
    void aProgramNamedLikeAFilmIsRefused() {
        var program = new byte[4096];
        program[0] = 'M';
        program[1] = 'Z';
        program[0x3c] = (byte) 0x80;
        program[0x80] = 'P';
        program[0x81] = 'E';

        refuses(program, Reason.PROGRAM);
        refuses(
                HostileFiles.bytes("\u007fELF" + "\u0002\u0001\u0001\u0000".repeat(30)),
                Reason.PROGRAM);
        refuses(HostileFiles.bytes("#!/bin/sh\nrm -rf /\n"), Reason.PROGRAM);
    }

    @Test
    void aFilmThatBreaksOffIsRefused() throws Exception {
        var whole = Files.readAllBytes(Films.film(folder, "a.mp4", "320x180", 3));
        var indexLast =
                Files.readAllBytes(
                        Films.make(
                                folder,
                                "-i",
                                folder.resolve("a.mp4").toString(),
                                "-c",
                                "copy",
                                "b.mp4"));

        refuses(Arrays.copyOf(whole, whole.length * 2 / 3), Reason.DAMAGED);
        refuses(Arrays.copyOf(indexLast, indexLast.length * 2 / 3), Reason.DAMAGED);
    }

    @Test
    void aFileOfTwoKindsIsRefused() throws Exception {
        var film = Files.readAllBytes(Films.film(folder, "a.mp4", "160x120", 1));

        refuses(HostileFiles.joined(film, HostileFiles.docx("x")), Reason.TWO_FACED);
        refuses(
                HostileFiles.joined(HostileFiles.pdf(1, "x"), HostileFiles.docx("x")),
                Reason.TWO_FACED);
        var page = film.clone();
        System.arraycopy(HostileFiles.bytes("<script>alert(1)</script>"), 0, page, 40, 25);
        refuses(page, Reason.TWO_FACED);
    }

    @Test
    void aFilmThatIsAListOfOtherFilesIsNotFollowed() {
        refuses(
                HostileFiles.bytes("#EXTM3U\n#EXTINF:10,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n"),
                Reason.UNKNOWN);
        refuses(HostileFiles.bytes("ffconcat version 1.0\nfile /etc/passwd\n"), Reason.UNKNOWN);
    }

    @Test
    void aHugeFilmIsRefusedBeforeItIsDecoded() {
        var huge =
                Films.make(
                        folder,
                        "-f",
                        "lavfi",
                        "-i",
                        "color=s=8192x4320:r=1:d=1",
                        "-preset",
                        "ultrafast",
                        "h.mp4");

        assertThatThrownBy(() -> admission().examine(huge, folder))
                .isInstanceOfSatisfying(
                        RefusedFile.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY_PIXELS));
    }

    @Test
    void documentsThatCanActOrGrowAreRefused() throws Exception {
        refuses(HostileFiles.macros(), Reason.MACROS);
        refuses(HostileFiles.zipBomb(), Reason.UNPACKS_TOO_LARGE);
        refuses(HostileFiles.lockedPdf(), Reason.ENCRYPTED);
        refuses(HostileFiles.pdf(501, "x"), Reason.TOO_MANY_PAGES);
        refuses(Arrays.copyOf(HostileFiles.docx("x"), 120), Reason.DAMAGED);
        var document = (Admitted.Document) examineOrNull(HostileFiles.laughs());
        assertThat(document == null || document.text().length() < 100).isTrue();
    }

    @Test
    void whatBelongsElsewhereIsRefusedWithTheWayThere() {
        refuses(
                HostileFiles.bytes(
                        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
                Reason.VECTOR);
        refuses(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, Reason.PICTURE);
        refuses(new byte[0], Reason.EMPTY);
        refuses(HostileFiles.bytes("just words"), Reason.UNKNOWN);
    }

    @Test
    void childProcessesHaveNoNetworkHere() {
        assertThat(Films.FENCE.isOffline() || !System.getProperty("user.name").equals("root"))
                .isTrue();
    }

    private void refuses(byte[] content, Reason reason) {
        assertThatThrownBy(() -> examine(content))
                .isInstanceOfSatisfying(
                        RefusedFile.class,
                        refused -> {
                            assertThat(refused.reason()).isEqualTo(reason);
                            assertThat(refused.reason().remedy()).isNotBlank();
                        });
    }

    private Admitted examineOrNull(byte[] content) throws IOException, InterruptedException {
        try {
            return examine(content);
        } catch (RefusedFile refused) {
            return null;
        }
    }

    private Admitted examine(byte[] content) throws IOException, InterruptedException {
        var file = Files.write(folder.resolve("file.mp4"), content);
        return admission().examine(file, folder);
    }

    private static Admission admission() {
        return new Admission(Films.ffmpeg(), new Documents(Films.FENCE), Films.properties());
    }
}
