package org.xiangxue.server.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.ProblemException;

class RegionCodeTest {

    @ParameterizedTest
    @CsvSource({
        "53, 1",
        "5306, 2",
        "530623, 3",
        "530623105, 4",
        "530623105201, 5",
        "441900, 3",
        "350527000, 4"
    })
    void anUnpaddedCodeSaysItsLevel(String text, int level) {
        assertThat(RegionCode.parse("parent", text, null).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(strings = {"441900000000", "350527000000", "530623105000", "530000000000"})
    void aCodeThatMayBePaddedIsRefusedWithTheRemedy(String text) {
        assertRefused(text, null, "REGION_AMBIGUOUS", "level");
    }

    @ParameterizedTest
    @CsvSource({
        "441900000000, 2, 4419",
        "441900000000, 3, 441900",
        "350527000000, 3, 350527",
        "350527000000, 4, 350527000",
        "350527000000, 5, 350527000000",
        "530000, 1, 53",
        "530623105, 4, 530623105"
    })
    void itsLevelResolvesAPaddedCode(String text, int level, String code) {
        assertThat(RegionCode.parse("parent", text, level)).hasToString(code);
    }

    @ParameterizedTest
    @CsvSource({"530623105000, 3", "530623, 4", "530623105201, 4"})
    void aCodeThatCannotHaveTheLevelIsRefused(String text, int level) {
        assertRefused(text, level, "REGION_LEVEL", "level " + level);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "530", "53062310520", "5306231052011", "盐津县", "5３06", "53 06"})
    void whatIsNoCodeIsRefused(String text) {
        assertRefused(text, null, "REGION_CODE", "digits");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, -1})
    void thereAreFiveLevels(int level) {
        assertThatThrownBy(() -> RegionCode.parse("parent", "530000000000", level))
                .hasMessageContaining("level");
    }

    @Test
    void thePathLeadsFromTheProvinceToTheAreaItself() {
        assertThat(new RegionCode("530623105").path())
                .extracting(RegionCode::value)
                .containsExactly("53", "5306", "530623", "530623105");
    }

    @Property
    void aboveAnAreaAreExactlyItsPrefixes(
            @ForAll("codes") RegionCode code, @ForAll("codes") RegionCode other) {
        assertThat(code.isWithin(other)).isEqualTo(code.path().contains(other));
        assertThat(code.path()).last().isEqualTo(code);
        code.parent()
                .ifPresent(parent -> {
                    assertThat(parent.level()).isEqualTo(code.level() - 1);
                    assertThat(code.isWithin(parent)).isTrue();
                    assertThat(parent.isWithin(code)).isFalse();
                });
    }

    @Property
    void paddingIsUndoneByTheLevel(@ForAll("codes") RegionCode code) {
        var padded = code.value() + "0".repeat(12 - code.value().length());

        assertThat(RegionCode.parse("parent", padded, code.level())).isEqualTo(code);
    }

    /** A subtree is a range of codes; the database relies on it. */
    @Property
    void aSubtreeIsARange(@ForAll("codes") RegionCode area, @ForAll("codes") RegionCode code) {
        var inRange =
                code.value().compareTo(area.value()) >= 0
                        && code.value().compareTo(area.value() + "a") < 0;

        assertThat(inRange).isEqualTo(code.isWithin(area));
    }

    /** Few digits, so that areas often lie within each other. */
    @Provide
    Arbitrary<RegionCode> codes() {
        var length = Arbitraries.of(2, 4, 6, 9, 12);
        return length.flatMap(n -> Arbitraries.strings().withChars('0', '1').ofLength(n))
                .map(RegionCode::new);
    }

    private static void assertRefused(
            String text, @Nullable Integer level, String code, String remedy) {
        assertThatThrownBy(() -> RegionCode.parse("parent", text, level))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        exception -> {
                            var field = ((Problem.Invalid) exception.problem()).fields().getFirst();
                            assertThat(field.field()).isEqualTo("parent");
                            assertThat(field.code()).isEqualTo(code);
                            assertThat(field.message()).contains(remedy);
                        });
    }
}
