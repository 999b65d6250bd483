package org.xiangxue.server.learning.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangxue.server.learning.rules.Samples.NOON;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.xiangxue.server.learning.rules.Plausibility.Finding;
import org.xiangxue.server.learning.rules.Plausibility.Kind;
import org.xiangxue.server.learning.rules.Plausibility.Presence;

class PlausibilityTest {

    private static final UUID PHONE = new UUID(3, 1);
    private static final UUID VILLAGE_PC = new UUID(3, 2);

    @Example
    void anHourOfLearningInAnHourIsPlausible() {
        var hour =
                IntStream.range(0, 60)
                        .mapToObj(i -> presence(PHONE, NOON.plusSeconds(60L * i), 60))
                        .toList();

        assertThat(Plausibility.findings(hour)).isEmpty();
    }

    @Example
    void aLongPieceThatWasMergedBeforeSendingIsPlausible() {
        assertThat(Plausibility.findings(List.of(presence(PHONE, NOON, 5_000)))).isEmpty();
    }

    @Example
    void anHourOfLearningInAMinuteIsFlagged() {
        var minute =
                IntStream.range(0, 12)
                        .mapToObj(i -> presence(PHONE, NOON.plusSeconds(5L * i), 300))
                        .toList();

        assertThat(Plausibility.findings(minute))
                .extracting(Finding::kind, Finding::day)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Kind.IMPOSSIBLE_SPEED, LocalDate.of(2026, 11, 25)));
    }

    @Example
    void twoDevicesAtTheSameTimeAreFlagged() {
        var twice =
                List.of(
                        presence(PHONE, NOON, 600),
                        presence(VILLAGE_PC, NOON.minusSeconds(300), 600));

        assertThat(Plausibility.findings(twice))
                .extracting(Finding::kind)
                .containsExactly(Kind.PARALLEL_PRESENCE);
    }

    @Example
    void fromThePhoneToTheVillagePcIsPlausible() {
        var oneAfterTheOther =
                List.of(
                        presence(PHONE, NOON, 600),
                        presence(VILLAGE_PC, NOON.plusSeconds(570), 600));

        assertThat(Plausibility.findings(oneAfterTheOther)).isEmpty();
    }

    @Example
    void theDayIsThatOfShanghai() {
        var night = Instant.parse("2026-11-25T16:30:00Z");

        assertThat(
                        Plausibility.findings(
                                List.of(
                                        presence(PHONE, night, 200),
                                        presence(VILLAGE_PC, night, 200))))
                .extracting(Finding::day)
                .containsExactly(LocalDate.of(2026, 11, 26));
    }

    @Property
    void whatIsFoundInAPartIsFoundInTheWholeInAnyOrder(
            @ForAll("presences") List<Presence> presences, @ForAll Random random) {
        var shuffled = new ArrayList<>(presences);
        Collections.shuffle(shuffled, random);
        var part = shuffled.subList(0, shuffled.size() / 2);

        assertThat(kinds(shuffled)).isEqualTo(kinds(presences)).containsAll(kinds(part));
    }

    @Provide
    Arbitrary<List<Presence>> presences() {
        var device = Arbitraries.of(PHONE, VILLAGE_PC);
        var at = Arbitraries.integers().between(0, 3_600).map(NOON::plusSeconds);
        return Combinators.combine(device, at, Arbitraries.integers().between(5, 900))
                .as(PlausibilityTest::presence)
                .list()
                .ofMaxSize(12);
    }

    private static java.util.Set<Kind> kinds(List<Presence> presences) {
        return Plausibility.findings(presences).stream()
                .map(Finding::kind)
                .collect(Collectors.toSet());
    }

    private static Presence presence(UUID device, Instant until, int seconds) {
        return new Presence(Samples.id(until), device, until, Duration.ofSeconds(seconds));
    }
}
