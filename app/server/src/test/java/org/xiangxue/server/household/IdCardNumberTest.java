package org.xiangxue.server.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiangxue.server.household.IdCardNumber.Fault;

class IdCardNumberTest {

    /** The examples printed in the standard itself. */
    @ParameterizedTest
    @CsvSource({"11010519491231002X, 1949-12-31, FEMALE", "440524188001010014, 1880-01-01, MALE"})
    void theExamplesOfTheStandardAreRead(String text, LocalDate birthOn, Sex sex) {
        var number = IdCardNumber.of(text);

        assertThat(number.birthOn()).isEqualTo(birthOn);
        assertThat(number.sex()).isEqualTo(sex);
    }

    @Test
    void aSmallXAndSpacesAroundAreTidied() {
        assertThat(IdCardNumber.of(" 11010519491231002x ").value()).isEqualTo("11010519491231002X");
    }

    @ParameterizedTest
    @CsvSource({
        "'', LENGTH",
        "11010519491231002, LENGTH",
        "110105491231002, LENGTH",
        "1101051949123100２X, CHARACTER",
        "X1010519491231002X, CHARACTER",
        "11010519490229002X, BIRTH_DATE",
        "11010518001231002X, BIRTH_DATE",
        "110105194912310021, CHECK_CHARACTER"
    })
    void theFaultIsNamed(String text, Fault fault) {
        assertThat(IdCardNumber.fault(text)).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"110105194912310021", "11010519491231002x"})
    void theRecordHoldsOnlyTidyNumbers(String text) {
        assertThatThrownBy(() -> new IdCardNumber(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(text);
    }

    @Test
    void itPrintsItselfMasked() {
        assertThat(IdCardNumber.of("11010519491231002X")).hasToString("110*************2X");
    }

    @Property
    void aComposedNumberSaysWhatItWasMadeOf(
            @ForAll("birthDates") LocalDate birthOn,
            @ForAll @IntRange(min = 1, max = 999) int sequence) {
        var number = IdCardNumber.compose("532124", birthOn, sequence);

        assertThat(IdCardNumber.fault(number.value())).isEmpty();
        assertThat(number.birthOn()).isEqualTo(birthOn);
        assertThat(number.sex()).isEqualTo(sequence % 2 == 1 ? Sex.MALE : Sex.FEMALE);
    }

    /** What the check character is for. */
    @Property
    void oneWrongDigitOrTwoSwappedNeighboursAreNoticed(
            @ForAll("numbers") IdCardNumber number,
            @ForAll @IntRange(max = 16) int place,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        var digits = new StringBuilder(number.value());
        digits.setCharAt(place, (char) ('0' + (digits.charAt(place) - '0' + shift) % 10));
        assertThat(IdCardNumber.fault(digits.toString())).isPresent();

        var swapped = new StringBuilder(number.value());
        swapped.setCharAt(place, number.value().charAt(place + 1));
        swapped.setCharAt(place + 1, number.value().charAt(place));
        assertThat(IdCardNumber.fault(swapped.toString()).isEmpty())
                .isEqualTo(swapped.toString().equals(number.value()));
    }

    @Provide
    Arbitrary<LocalDate> birthDates() {
        return Arbitraries.integers()
                .between(0, 50_000)
                .map(day -> LocalDate.of(1890, 1, 1).plusDays(day));
    }

    @Provide
    Arbitrary<IdCardNumber> numbers() {
        var regions = Arbitraries.of("532124", "530623", "511521");
        return Combinators.combine(regions, birthDates(), Arbitraries.integers().between(1, 999))
                .as(IdCardNumber::compose);
    }
}
