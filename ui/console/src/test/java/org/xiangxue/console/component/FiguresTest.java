package org.xiangxue.console.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "4630, '4,630'",
        "9999, '9,999'",
        "10000, 1.00 万",
        "28349, 2.83 万",
        "120000000, 1.20 亿"
    })
    void peopleAreRoundedFromTenThousandOn(long number, String text) {
        assertThat(Figures.round(number, Locale.SIMPLIFIED_CHINESE)).isEqualTo(text);
    }

    @Test
    void englishStaysExact() {
        assertThat(Figures.round(28_349, Locale.ENGLISH)).isEqualTo("28,349");
    }

    @ParameterizedTest
    @CsvSource({
        "587, 1000, 58.7%",
        "3, 8, 3/8",
        "0, 0, —",
        "0, 10, 0.0%",
        "1, 3000, 0.0%",
        "10, 10, 100.0%"
    })
    void noRateStandsForFewerThanTenCases(long part, long whole, String text) {
        assertThat(Figures.rate(part, whole)).isEqualTo(text);
    }

    @Test
    void tilesRoundHalfUp() {
        assertThat(Figures.shortRate(585, 1000)).isEqualTo("59%");
    }

    @Test
    void changesCarryARealMinus() {
        assertThat(Figures.change(new BigDecimal("2.1"))).isEqualTo("+2.1");
        assertThat(Figures.change(new BigDecimal("-0.4"))).isEqualTo("−0.4");
        assertThat(Figures.change(new BigDecimal("0.0"))).isEqualTo("+0.0");
    }

    @Test
    void daysAndTimesAreThoseOfShanghaiWhereverTheProgramRuns() {
        var late = Instant.parse("2026-10-31T16:30:00Z");

        assertThat(Figures.dayOf(late)).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(Figures.dayAndTime(late)).isEqualTo("2026-11-01 00:30");
    }
}
