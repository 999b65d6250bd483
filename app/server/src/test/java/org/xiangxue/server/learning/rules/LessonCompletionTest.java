package org.xiangxue.server.learning.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangxue.server.learning.rules.Samples.NOON;
import static org.xiangxue.server.learning.rules.Samples.attempted;
import static org.xiangxue.server.learning.rules.Samples.watched;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.xiangxue.server.learning.rules.LessonCompletion.Demand;

class LessonCompletionTest {

    private static final Map<Integer, Demand> WITH_QUIZ = Map.of(1, new Demand(300, true));
    private static final Map<Integer, Demand> TEXT_ONLY = Map.of(1, new Demand(300, false));

    @Example
    void fourFifthsOfTheSecondsAndThreeFifthsOfTheAnswersSuffice() {
        var pieces = List.of(watched(0, 240, NOON), attempted(60, NOON.plusSeconds(10)));

        assertThat(moment(pieces, WITH_QUIZ)).contains(NOON.plusSeconds(10));
    }

    @Example
    void oneSecondOrOnePercentLessDoesNot() {
        assertThat(moment(List.of(watched(0, 239, NOON), attempted(100, NOON)), WITH_QUIZ))
                .isEmpty();
        assertThat(moment(List.of(watched(0, 300, NOON), attempted(59, NOON)), WITH_QUIZ))
                .isEmpty();
    }

    @Example
    void aLessonWithoutQuizAsksForItsSecondsOnly() {
        assertThat(moment(List.of(watched(0, 240, NOON)), TEXT_ONLY)).contains(NOON);
        assertThat(moment(List.of(watched(0, 240, NOON)), WITH_QUIZ)).isEmpty();
    }

    @Example
    void theSameSecondsTwiceCountOnce() {
        assertThat(
                        moment(
                                List.of(
                                        watched(0, 150, NOON),
                                        watched(0, 150, NOON.plusSeconds(9))),
                                TEXT_ONLY))
                .isEmpty();
    }

    @Example
    void anOlderPieceThatComesLateMovesTheMomentBack() {
        var late = watched(0, 300, NOON);
        var pieces =
                List.of(
                        attempted(100, NOON.minusSeconds(60)),
                        late,
                        watched(0, 300, NOON.plusSeconds(5_000)));

        assertThat(moment(pieces.subList(2, 3), WITH_QUIZ)).isEmpty();
        assertThat(moment(List.of(pieces.get(0), pieces.get(2)), WITH_QUIZ))
                .contains(NOON.plusSeconds(5_000));
        assertThat(moment(pieces, WITH_QUIZ)).contains(NOON);
    }

    @Example
    void anotherVersionMakesItsOwnDemandFromTheFirstPieceThatNamesIt() {
        var demands = Map.of(1, new Demand(600, false), 2, new Demand(300, false));
        var old = watched(1, 0, 290, NOON);

        assertThat(moment(List.of(old), demands)).isEmpty();
        assertThat(moment(List.of(old, watched(2, 0, 5, NOON.plusSeconds(99))), demands))
                .contains(NOON.plusSeconds(99));
        assertThat(moment(List.of(watched(1, 300, 600, NOON), watched(2, 0, 5, NOON)), demands))
                .isEmpty();
    }

    @Property
    void theMomentIsTheSameInEveryOrder(
            @ForAll("pieces") List<Piece> pieces, @ForAll Random random) {
        var shuffled = new ArrayList<>(pieces);
        Collections.shuffle(shuffled, random);

        assertThat(moment(shuffled, WITH_QUIZ)).isEqualTo(moment(pieces, WITH_QUIZ));
    }

    @Property
    void itIsTheEarliestAtWhichTheOlderPiecesSuffice(@ForAll("pieces") List<Piece> pieces) {
        var byHand =
                pieces.stream()
                        .map(Piece::at)
                        .sorted()
                        .filter(at ->
                                suffices(pieces.stream().filter(p -> !p.at().isAfter(at)).toList()))
                        .findFirst();

        assertThat(moment(pieces, WITH_QUIZ)).isEqualTo(byHand);
    }

    @Property
    void morePiecesNeverMoveItForward(
            @ForAll("pieces") List<Piece> pieces, @ForAll("pieces") List<Piece> more) {
        var before = moment(pieces, WITH_QUIZ);
        var all = new ArrayList<>(pieces);
        all.addAll(more);

        before.ifPresent(moment ->
                assertThat(moment(all, WITH_QUIZ))
                        .hasValueSatisfying(later -> assertThat(later).isBeforeOrEqualTo(moment)));
    }

    private static boolean suffices(List<Piece> pieces) {
        var covered = new boolean[300];
        var best = -1;
        for (var piece : pieces) {
            switch (piece.act()) {
                case Piece.Act.Watched(var from, var to) ->
                        java.util.Arrays.fill(covered, from, to, true);
                case Piece.Act.Attempted(var score) -> best = Math.max(best, score);
            }
        }
        var count = 0;
        for (var second : covered) {
            count += second ? 1 : 0;
        }
        return count >= 240 && best >= 60;
    }

    @Provide
    Arbitrary<List<Piece>> pieces() {
        var at =
                Arbitraries.integers().between(0, 50).map(minute -> NOON.plusSeconds(60L * minute));
        var watched =
                Combinators.combine(
                                Arbitraries.integers().between(0, 280),
                                Arbitraries.integers().between(5, 200),
                                at)
                        .as((from, length, moment) ->
                                Samples.watched(from, Math.min(300, from + length), moment));
        var attempted =
                Combinators.combine(Arbitraries.integers().between(0, 100), at)
                        .as(Samples::attempted);
        return Arbitraries.oneOf(watched, watched, watched, attempted).list().ofMaxSize(14);
    }

    private static Optional<Instant> moment(List<Piece> pieces, Map<Integer, Demand> demands) {
        return LessonCompletion.moment(pieces, demands);
    }
}
