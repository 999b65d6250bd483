package org.xiangxue.server.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SerialTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Property
    void whatIsMadeIsRead(@ForAll long seed) {
        var serial = Serial.make(new Random(seed));

        assertThat(Serial.read(serial.value())).contains(serial);
        assertThat(Serial.read(serial.printed().toLowerCase(java.util.Locale.ROOT)))
                .contains(serial);
    }

    @Property
    void oneWrongCharacterIsNoticed(
            @ForAll long seed,
            @ForAll @IntRange(max = 11) int place,
            @ForAll @IntRange(max = 31) int other) {
        var serial = Serial.make(new Random(seed)).value();
        var changed =
                serial.substring(0, place) + ALPHABET.charAt(other) + serial.substring(place + 1);

        assertThat(Serial.read(changed).isPresent()).isEqualTo(changed.equals(serial));
    }

    @Test
    void whatAPersonMistakesIsForgiven() {
        var serial = Serial.make(new Random(7));
        var typed = serial.value().replace('1', 'l').replace('0', 'o');

        assertThat(Serial.read(typed)).contains(serial);
        assertThat(Serial.read("")).isEmpty();
        assertThat(Serial.read("UUUUUUUUUUUU")).isEmpty();
    }
}
