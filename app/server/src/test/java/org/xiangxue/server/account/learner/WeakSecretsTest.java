package org.xiangxue.server.account.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeakSecretsTest {

    private static final String NUMBER = "50731842";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1111",
                "0000",
                "1234",
                "0123",
                "7890",
                "4321",
                "9876",
                "2109",
                "1212",
                "1122",
                "1314",
                "2580",
                "5073",
                "3184",
                "ox-ox-ox",
                "straw-hat-straw-hat-straw-hat"
            })
    void whatIsGuessedFirstIsRefused(String secret) {
        assertThat(WeakSecrets.isSecret(secret)).isTrue();
        assertThatThrownBy(() -> WeakSecrets.refuseObvious(secret, NUMBER))
                .hasMessageStartingWith("WEAK_SECRET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7294", "1357", "2468", "1112", "ox-ox-fish", "tea-leaf-straw-hat-hoe"})
    void othersAreTaken(String secret) {
        assertThat(WeakSecrets.isSecret(secret)).isTrue();
        assertThatCode(() -> WeakSecrets.refuseObvious(secret, NUMBER)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "123",
                "12345",
                "12a4",
                "１２３４",
                "ox-fish",
                "ox-fish-cow",
                "ox-fish-duck-goat",
                "OX-FISH-DUCK"
            })
    void anythingElseIsNoSecret(String text) {
        assertThat(WeakSecrets.isSecret(text)).isFalse();
    }

    @Test
    void aBirthdayIsRefused() {
        var birthday = LocalDate.of(1975, 8, 23);

        assertThatThrownBy(() -> WeakSecrets.refuseBirthday("1975", birthday))
                .hasMessageStartingWith("WEAK_SECRET");
        assertThatThrownBy(() -> WeakSecrets.refuseBirthday("0823", birthday))
                .hasMessageStartingWith("WEAK_SECRET");
        assertThatCode(() -> WeakSecrets.refuseBirthday("8230", birthday))
                .doesNotThrowAnyException();
    }
}
