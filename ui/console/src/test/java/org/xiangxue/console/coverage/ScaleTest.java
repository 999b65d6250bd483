package org.xiangxue.console.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, c0",
        "0, 100, c1",
        "399, 1000, c1",
        "400, 1000, c2",
        "549, 1000, c2",
        "550, 1000, c3",
        "699, 1000, c3",
        "700, 1000, c4",
        "849, 1000, c4",
        "850, 1000, c5",
        "1000, 1000, c5"
    })
    void theLimitsAreFixed(long covered, long whole, String step) {
        assertThat(Scale.of(covered, whole)).isEqualTo(step);
    }
}
