package org.xiangxue.server.learning.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangxue.server.learning.rules.Samples.LESSON;
import static org.xiangxue.server.learning.rules.Samples.NOON;
import static org.xiangxue.server.learning.rules.Samples.QUIZ;
import static org.xiangxue.server.learning.rules.Samples.attempt;
import static org.xiangxue.server.learning.rules.Samples.credential;
import static org.xiangxue.server.learning.rules.Samples.id;
import static org.xiangxue.server.learning.rules.Samples.interval;
import static org.xiangxue.server.learning.rules.Samples.lesson;
import static org.xiangxue.server.learning.rules.Samples.lessonWithoutQuiz;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiangxue.contract.learning.EvidenceItem;
import org.xiangxue.server.course.LessonFacts;
import org.xiangxue.server.learning.rules.Judgement.Accepted;
import org.xiangxue.server.learning.rules.Judgement.Held;
import org.xiangxue.server.learning.rules.Judgement.Hold;
import org.xiangxue.server.learning.rules.Judgement.Refusal;
import org.xiangxue.server.learning.rules.Judgement.Refused;
import org.xiangxue.server.learning.rules.Piece.Act;

class EvidenceJudgeTest {

    @Test
    void anIntervalWithinTheLessonIsAccepted() {
        var judgement = judge(interval(5, 65, NOON));

        assertThat(judgement)
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> {
                            assertThat(accepted.piece().act()).isEqualTo(new Act.Watched(5, 65));
                            assertThat(accepted.piece().at()).isEqualTo(NOON);
                            assertThat(accepted.piece().lesson()).isEqualTo(LESSON);
                        });
    }

    @Test
    void anIntervalBeyondTheEndIsBoundedByTheLesson() {
        assertThat(act(interval(280, 9_000, NOON))).isEqualTo(new Act.Watched(280, 300));
    }

    @ParameterizedTest
    @CsvSource({"-5, 10", "10, 10", "20, 10", "300, 310"})
    void anIntervalOutsideTheLessonOrEmptyIsRefused(int from, int to) {
        assertThat(judge(interval(from, to, NOON))).isEqualTo(new Refused(Refusal.OUTSIDE_LESSON));
    }

    @Test
    void theServerMarksTheAttempt() {
        var allRight = Map.of("q1", Set.of("a"), "q2", Set.of("b"), "q3", Set.of("c", "a"));
        var oneRight = Map.of("q1", Set.of("a"), "q2", Set.of("a"), "q3", Set.of("a"));

        assertThat(act(attempt(allRight, NOON))).isEqualTo(new Act.Attempted(100));
        assertThat(act(attempt(oneRight, NOON))).isEqualTo(new Act.Attempted(33));
        assertThat(act(attempt(Map.of(), NOON))).isEqualTo(new Act.Attempted(0));
    }

    @Test
    void anAttemptAtAQuizThatTheLessonDoesNotHaveIsRefused() {
        var item = attempt(Map.of(), NOON);
        var elsewhere =
                new EvidenceItem(
                        item.id(),
                        1L,
                        "attempt",
                        item.lesson(),
                        1,
                        item.at(),
                        null,
                        null,
                        null,
                        LESSON.toString(),
                        Map.of());

        assertThat(judge(item, lessonWithoutQuiz())).isEqualTo(new Refused(Refusal.UNKNOWN_QUIZ));
        assertThat(judge(elsewhere)).isEqualTo(new Refused(Refusal.UNKNOWN_QUIZ));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "1-1-7000-8000-1",
                "b3f1c2d4-0000-4000-8000-000000000001",
                "0190aaaa-0000-7000-c000-000000000001",
                "0190aaaa-0000-7000-8000-00000000000g",
                "0190aaaa-0000-7000-8000-0000000000011"
            })
    void anIdThatIsNoUuidOfVersionSevenIsRefused(@Nullable String id) {
        assertThat(judge(interval(id, 0, 5, NOON.toString())))
                .isEqualTo(new Refused(Refusal.NOT_UUID_V7));
    }

    @Test
    void anIdInCapitalsIsTheSameId() {
        var id = id(NOON);

        assertThat(
                        judge(
                                interval(
                                        id.toString().toUpperCase(java.util.Locale.ROOT),
                                        0,
                                        5,
                                        NOON.toString())))
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat(accepted.piece().id()).isEqualTo(id));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-11-25",
                "2026-11-25T12:00:00",
                "+12026-11-25T12:00:00Z",
                "1969-12-31T00:00:00Z"
            })
    void aTimeThatIsNoMomentIsRefused(@Nullable String at) {
        assertThat(judge(interval(id(NOON).toString(), 0, 5, at)))
                .isEqualTo(new Refused(Refusal.WRONG_SHAPE));
    }

    @Test
    void aTimeWithAnOffsetIsTheSameMoment() {
        assertThat(judge(interval(id(NOON).toString(), 0, 5, "2026-11-25T12:00:00+08:00")))
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat(accepted.piece().at()).isEqualTo(NOON));
    }

    @Test
    void missingFieldsAreRefused() {
        assertThat(judge(interval(id(NOON).toString(), null, 5, NOON.toString())))
                .isEqualTo(new Refused(Refusal.WRONG_SHAPE));
        assertThat(judge(item("attempt", QUIZ.toString(), null)))
                .isEqualTo(new Refused(Refusal.WRONG_SHAPE));
        assertThat(judge(item("attempt", null, Map.of())))
                .isEqualTo(new Refused(Refusal.WRONG_SHAPE));
        assertThat(judge(item(null, null, null))).isEqualTo(new Refused(Refusal.WRONG_SHAPE));
    }

    @Test
    void anotherKindIsRefused() {
        assertThat(judge(item("completed", null, null)))
                .isEqualTo(new Refused(Refusal.UNKNOWN_KIND));
    }

    @Test
    void aLessonThatNobodyPublishedIsRefused() {
        assertThat(judge(interval(0, 5, NOON), null))
                .isEqualTo(new Refused(Refusal.UNKNOWN_LESSON));
    }

    @Test
    void tenMinutesAheadAreForgivenAndMoreIsHeld() {
        assertThat(judge(interval(0, 5, NOON.plusSeconds(600)))).isInstanceOf(Accepted.class);
        assertThat(hold(interval(0, 5, NOON.plusSeconds(601)))).isEqualTo(Hold.CLOCK_AHEAD);
    }

    @Test
    void aPieceOlderThanItsCredentialIsHeld() {
        var issued = credential().issuedAt();

        assertThat(judge(interval(0, 5, issued))).isInstanceOf(Accepted.class);
        assertThat(hold(interval(0, 5, issued.minusMillis(1)))).isEqualTo(Hold.BEFORE_CREDENTIAL);
    }

    @Test
    void anIdOfAClockThatIsWrongByYearsIsHeldHoweverGoodTheTime() {
        for (var clock :
                new Instant[] {
                    Instant.parse("2019-01-01T00:00:00Z"), NOON.plus(Duration.ofDays(32))
                }) {
            assertThat(hold(interval(id(clock).toString(), 0, 5, NOON.toString())))
                    .isEqualTo(Hold.ID_CLOCK);
        }
        var hoursWrong = id(NOON.plus(Duration.ofHours(20)));
        assertThat(judge(interval(hoursWrong.toString(), 0, 5, NOON.toString())))
                .isInstanceOf(Accepted.class);
    }

    private static EvidenceItem item(
            @Nullable String kind,
            @Nullable String quiz,
            @Nullable Map<String, Set<String>> answers) {
        return new EvidenceItem(
                id(NOON).toString(),
                1L,
                kind,
                LESSON.toString(),
                1,
                NOON.toString(),
                null,
                null,
                null,
                quiz,
                answers);
    }

    private static Act act(EvidenceItem item) {
        return ((Accepted) judge(item)).piece().act();
    }

    private static Hold hold(EvidenceItem item) {
        return ((Held) judge(item)).why();
    }

    private static Judgement judge(EvidenceItem item) {
        return judge(item, lesson());
    }

    private static Judgement judge(EvidenceItem item, @Nullable LessonFacts lesson) {
        return EvidenceJudge.judge(item, credential(), lesson, NOON, null);
    }
}
