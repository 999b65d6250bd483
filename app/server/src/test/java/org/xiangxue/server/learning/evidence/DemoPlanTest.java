package org.xiangxue.server.learning.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.course.LessonId;
import org.xiangxue.contract.course.Question;
import org.xiangxue.contract.course.Quiz;
import org.xiangxue.contract.course.QuizId;
import org.xiangxue.contract.learning.EvidenceItem;
import org.xiangxue.server.course.LessonFacts;
import org.xiangxue.server.learning.rules.EvidenceId;

class DemoPlanTest {

    private static final Instant NOW = Instant.parse("2026-11-25T06:00:00Z");
    private static final List<LessonFacts> COURSE =
            IntStream.range(0, 5).mapToObj(DemoPlanTest::lesson).toList();

    @Test
    void theSameHouseholdLearnsTheSame() {
        assertThat(plan(7).items(COURSE, NOW)).isEqualTo(plan(7).items(COURSE, NOW));
    }

    @Test
    void someFinishSomeBeginAndSomeDoNeither() {
        var sizes =
                LongStream.range(0, 300)
                        .mapToObj(seed -> plan(seed).items(COURSE, NOW).size())
                        .toList();

        assertThat(sizes).contains(0, 10).anyMatch(size -> size > 0 && size < 10);
    }

    @Test
    void everyPieceHasAnIdOfItsMomentAndTheFewWithAWrongClockAreAhead() {
        var pieces =
                LongStream.range(0, 300)
                        .boxed()
                        .flatMap(seed -> plan(seed).items(COURSE, NOW).stream())
                        .toList();

        assertThat(pieces).extracting(EvidenceItem::id).doesNotHaveDuplicates();
        assertThat(pieces)
                .allSatisfy(piece ->
                        assertThat(EvidenceId.parse(piece.id()))
                                .hasValueSatisfying(id ->
                                        assertThat(EvidenceId.clockOf(id))
                                                .isEqualTo(Instant.parse(piece.at()))));
        assertThat(pieces)
                .filteredOn(piece -> Instant.parse(piece.at()).isAfter(NOW))
                .hasSizeBetween(1, 15);
    }

    private static DemoPlan plan(long seed) {
        return new DemoPlan("530623105201", seed);
    }

    private static LessonFacts lesson(int number) {
        var question =
                new Question(
                        "q", Question.Kind.SINGLE, "?", null, List.of(), Set.of("a"), "because");
        return new LessonFacts(
                new LessonId(new UUID(1, number)),
                new CourseId(new UUID(2, 2)),
                "wuguji",
                1,
                "lesson " + number,
                400,
                true,
                new Quiz(new QuizId(new UUID(3, number)), List.of(question)));
    }
}
