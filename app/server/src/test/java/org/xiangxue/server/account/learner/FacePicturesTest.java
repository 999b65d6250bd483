package org.xiangxue.server.account.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.xiangxue.server.household.Faces;

class FacePicturesTest {

    /** The card and the phone show one drawing. */
    @Test
    void eachDrawingIsThatOfTheLearnersApp() throws IOException {
        var app = Files.readString(Path.of("../../ui/learner/src/main/web/drawing/faces.ts"));
        var drawings = text("faces.xml").lines().filter(line -> line.startsWith("<g ")).toList();

        assertThat(drawings).hasSameSizeAs(Faces.ICONS);
        for (var drawing : drawings) {
            assertThat(app)
                    .contains(
                            drawing.substring(
                                    drawing.indexOf('>') + 1, drawing.length() - "</g>".length()));
        }
    }

    @Test
    void everyFaceIsDrawnAndDiffers() {
        var pictures = new FacePictures();
        var drawn = new HashSet<String>();
        for (var number = 0; number < Faces.COUNT; number++) {
            drawn.add(pictures.dataUri(Faces.of(Faces.icon(number), Faces.colour(number), "张三")));
        }

        assertThat(drawn).hasSize(Faces.COUNT).allMatch(uri -> uri.length() > 3_000);
    }

    @Test
    void aPathIsReadAsABrowserReadsIt() {
        var path = SvgPath.parse("M10 20h5v-5zl1 1c1 1 2-1 3 0s1 2 2 2M1 2 3 4");

        assertThat(path.contains(14, 19.5)).isTrue();
        assertThat(path.contains(11, 16)).isFalse();
        assertThat(path.getBounds2D().getMaxX()).isEqualTo(16);
        assertThat(path.getCurrentPoint().getX()).isEqualTo(3);
    }

    private static String text(String name) throws IOException {
        try (var in = Objects.requireNonNull(FacePictures.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
