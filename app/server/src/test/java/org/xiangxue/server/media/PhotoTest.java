package org.xiangxue.server.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.ProblemException;

class PhotoTest {

    private static final MediaProperties LIMITS =
            new MediaProperties(DataSize.ofMegabytes(10), 64_000_000, 1600, Duration.ofHours(1));

    @TempDir private Path folder;

    @Test
    void aSmallPngStaysAPngOfItsSize() throws IOException {
        var kept = recode(SamplePictures.png(300, 200, 1));

        assertThat(kept.type()).isEqualTo("image/png");
        assertThat(kept.width()).isEqualTo(300);
        assertThat(kept.height()).isEqualTo(200);
        assertThat(isRed(read(kept), 10, 100)).isTrue();
        assertThat(isRed(read(kept), 290, 100)).isFalse();
    }

    @Test
    void aLargePictureIsScaledToTheLongestSide() throws IOException {
        var kept = recode(SamplePictures.jpeg(5000, 3000, 1));

        assertThat(kept.type()).isEqualTo("image/jpeg");
        assertThat(kept.width()).isEqualTo(1600);
        assertThat(kept.height()).isBetween(955, 965);
        assertThat(read(kept).getWidth()).isEqualTo(1600);
    }

    @Test
    void aPhotoSavedAsPngBecomesAJpeg() throws IOException {
        var kept = recode(SamplePictures.noisyPng(800, 600));

        assertThat(kept.type()).isEqualTo("image/jpeg");
    }

    @Test
    void transparencyIsKept() throws IOException {
        var kept = recode(SamplePictures.transparentPng(2000, 1000));

        assertThat(kept.type()).isEqualTo("image/png");
        assertThat(read(kept).getColorModel().hasAlpha()).isTrue();
    }

    static Stream<Arguments> orientations() {
        return Stream.of(
                Arguments.of(1, 40, 20, Side.LEFT),
                Arguments.of(2, 40, 20, Side.RIGHT),
                Arguments.of(3, 40, 20, Side.RIGHT),
                Arguments.of(4, 40, 20, Side.LEFT),
                Arguments.of(5, 20, 40, Side.TOP),
                Arguments.of(6, 20, 40, Side.TOP),
                Arguments.of(7, 20, 40, Side.BOTTOM),
                Arguments.of(8, 20, 40, Side.BOTTOM));
    }

    /** The sensor's picture is red on the left. */
    @ParameterizedTest
    @MethodSource("orientations")
    void aPictureIsTurnedAsTheCameraWasHeld(int orientation, int width, int height, Side red)
            throws IOException {
        var kept = recode(SamplePictures.turned(SamplePictures.jpeg(40, 20, 1), orientation));

        assertThat(kept.width()).isEqualTo(width);
        assertThat(kept.height()).isEqualTo(height);
        assertThat(red.isRed(read(kept))).isTrue();
        assertThat(red.opposite().isRed(read(kept))).isFalse();
    }

    @Test
    void nothingButPixelsIsKept() throws IOException {
        var kept = recode(SamplePictures.turned(SamplePictures.jpeg(40, 20, 1), 6));

        assertThat(new String(kept.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("empty", new byte[0], Refusal.EMPTY),
                Arguments.of("svg", SamplePictures.svg(), Refusal.VECTOR),
                Arguments.of("gif", SamplePictures.gif(), Refusal.ANIMATION),
                Arguments.of("program", SamplePictures.program(), Refusal.NOT_A_PICTURE),
                Arguments.of("zip", SamplePictures.zip(), Refusal.NOT_A_PICTURE),
                Arguments.of(
                        "text", "hello".getBytes(StandardCharsets.UTF_8), Refusal.NOT_A_PICTURE),
                Arguments.of(
                        "html",
                        "<html><script>1</script></html>".getBytes(StandardCharsets.UTF_8),
                        Refusal.NOT_A_PICTURE),
                Arguments.of(
                        "half a png",
                        SamplePictures.truncated(SamplePictures.noisyPng(200, 200)),
                        Refusal.DAMAGED),
                Arguments.of(
                        "half a jpeg",
                        SamplePictures.truncated(SamplePictures.jpeg(800, 800, 1)),
                        Refusal.DAMAGED),
                Arguments.of(
                        "bomb", SamplePictures.pngBomb(50_000, 50_000), Refusal.TOO_MANY_PIXELS),
                Arguments.of(
                        "bomb below the limit",
                        SamplePictures.pngBomb(8_000, 8_000),
                        Refusal.DAMAGED),
                Arguments.of("more than 10 MB", new byte[10 * 1024 * 1024 + 1], Refusal.TOO_LARGE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatIsNoSoundPictureIsRefusedWithReasonAndRemedy(
            String what, byte[] content, Refusal reason) {
        assertThatThrownBy(() -> recode(content))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> {
                            var problem = (Problem.Refused) refusal.problem();
                            assertThat(problem.code()).isEqualTo(ProblemCode.MEDIA_REFUSED);
                            assertThat(problem.fields())
                                    .singleElement()
                                    .satisfies(field -> {
                                        assertThat(field.code()).isEqualTo(reason.name());
                                        assertThat(field.message()).isNotBlank();
                                    });
                        });
    }

    private enum Side {
        LEFT(0.1, 0.5),
        RIGHT(0.9, 0.5),
        TOP(0.5, 0.1),
        BOTTOM(0.5, 0.9);

        private final double x;
        private final double y;

        Side(double x, double y) {
            this.x = x;
            this.y = y;
        }

        boolean isRed(BufferedImage image) {
            return PhotoTest.isRed(
                    image, (int) (x * image.getWidth()), (int) (y * image.getHeight()));
        }

        Side opposite() {
            return switch (this) {
                case LEFT -> RIGHT;
                case RIGHT -> LEFT;
                case TOP -> BOTTOM;
                case BOTTOM -> TOP;
            };
        }
    }

    private Recoded recode(byte[] content) throws IOException {
        return Photo.recode(Files.write(folder.resolve("upload"), content), LIMITS);
    }

    private static BufferedImage read(Recoded picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.bytes()));
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        var colour = image.getRGB(x, y);
        return (colour >> 16 & 0xFF) > 180 && (colour & 0xFF) < 80;
    }
}
