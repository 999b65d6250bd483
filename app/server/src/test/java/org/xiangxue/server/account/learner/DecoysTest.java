package org.xiangxue.server.account.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.xiangxue.contract.account.Face;
import org.xiangxue.server.household.Faces;
import org.xiangxue.server.platform.crypto.KeyedHash;
import org.xiangxue.server.platform.crypto.TestKeyFolder;

class DecoysTest {

    private static final KeyedHash HASH = new KeyedHash(TestKeyFolder.at(folder()));

    private final Decoys decoys = new Decoys(HASH);

    @Property(tries = 500)
    void aDecoyLooksLikeAHousehold(@ForAll @IntRange(max = 99_999_999) int number) {
        var faces = decoys.of("%08d".formatted(number));

        assertThat(faces).hasSizeBetween(1, 7).allSatisfy(DecoysTest::looksReal);
        assertThat(faces).extracting(Face::id).doesNotHaveDuplicates();
    }

    @Property(tries = 100)
    void aNumberShowsTheSameFacesEachTime(@ForAll @IntRange(max = 99_999_999) int number) {
        var text = "%08d".formatted(number);

        assertThat(new Decoys(HASH).of(text)).isEqualTo(decoys.of(text));
    }

    @Property(tries = 5)
    void decoysDiffer(@ForAll @IntRange(max = 99_000_000) int start) {
        var seen = new HashSet<Object>();
        for (var number = start; number < start + 200; number++) {
            seen.add(decoys.of("%08d".formatted(number)));
        }

        assertThat(seen).hasSizeGreaterThan(100);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("decoys");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void looksReal(Face face) {
        assertThat(face).isEqualTo(Faces.of(face.icon(), face.colour(), face.maskedName()));
        assertThat(Faces.ICONS).contains(face.icon());
        assertThat(Faces.COLOURS).contains(face.colour());
        assertThat(face.maskedName()).matches("\\p{IsHan}\\*");
    }
}
