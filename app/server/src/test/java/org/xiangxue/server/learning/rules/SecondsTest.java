package org.xiangxue.server.learning.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SecondsTest {

    @Example
    void touchingSpansBecomeOne() {
        var seconds = Seconds.of(10, 20).plus(Seconds.of(0, 10)).plus(Seconds.of(25, 30));

        assertThat(seconds).hasToString("{[0,20),[25,30)}");
        assertThat(seconds.count()).isEqualTo(25);
    }

    @Example
    void secondsAfterTheEndAreLeftOut() {
        assertThat(Seconds.of(0, 10).plus(Seconds.of(20, 40)).before(30))
                .hasToString("{[0,10),[20,30)}");
        assertThat(Seconds.of(20, 40).before(20)).isEqualTo(Seconds.NONE);
    }

    @Example
    void anEmptySpanIsNone() {
        assertThatThrownBy(() -> Seconds.of(5, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Seconds.of(-5, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void theUnionIsTheSameInEveryOrderAndWithRepetitions(
            @ForAll("manySeconds") List<Seconds> parts, @ForAll Random random) {
        var shuffled = new java.util.ArrayList<>(parts);
        shuffled.addAll(parts);
        java.util.Collections.shuffle(shuffled, random);

        assertThat(union(shuffled)).isEqualTo(union(parts));
    }

    @Property
    void itCountsEachSecondOnce(@ForAll("manySeconds") List<Seconds> parts) {
        var seconds = union(parts);

        var byHand =
                IntStream.range(0, 200)
                        .filter(s ->
                                parts.stream()
                                        .flatMap(p -> p.spans().stream())
                                        .anyMatch(span -> span.from() <= s && s < span.to()))
                        .count();
        assertThat((long) seconds.count()).isEqualTo(byHand);
    }

    @Property
    void theTextFormIsReadBack(@ForAll("manySeconds") List<Seconds> parts) {
        var seconds = union(parts);

        assertThat(Seconds.parse(seconds.toString())).isEqualTo(seconds);
    }

    @Provide
    Arbitrary<List<Seconds>> manySeconds() {
        var from = Arbitraries.integers().between(0, 150);
        var length = Arbitraries.integers().between(1, 40);
        return Combinators.combine(from, length)
                .as((f, l) -> Seconds.of(f, f + l))
                .list()
                .ofMaxSize(12);
    }

    private static Seconds union(List<Seconds> parts) {
        return parts.stream().reduce(Seconds.NONE, Seconds::plus);
    }
}
