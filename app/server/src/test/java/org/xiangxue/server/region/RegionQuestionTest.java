package org.xiangxue.server.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionQuestionTest {

    @Test
    void nothingAskedMeansTheProvinces() {
        assertThat(RegionQuestion.of(null, null, null, null))
                .isEqualTo(new RegionQuestion.Provinces());
    }

    @Test
    void parametersThatContradictOrMeanNothingAreRefused() {
        assertThatThrownBy(() -> RegionQuestion.of("53", null, "庙坝", null))
                .hasMessageContaining("within");
        assertThatThrownBy(() -> RegionQuestion.of(null, 3, null, null))
                .hasMessageContaining("parent");
        assertThatThrownBy(() -> RegionQuestion.of(null, null, null, "53"))
                .hasMessageContaining("q");
        assertThatThrownBy(() -> RegionQuestion.of(null, null, " ", null))
                .hasMessageContaining("q");
    }

    @ParameterizedTest
    @CsvSource({
        "庙坝, %庙坝%, 庙坝%",
        "庙坝镇, %庙坝镇%, %庙坝镇%",
        "' 庙坝 ', %庙坝%, 庙坝%",
        "100%_, %100\\%\\_%, %100\\%\\_%"
    })
    void aNameBecomesPatternsThatMeanNothingElse(String typed, String anywhere, String indexed) {
        var name = RegionName.parse(typed);

        assertThat(name.anywhere()).isEqualTo(anywhere);
        assertThat(name.indexed()).isEqualTo(indexed);
    }
}
