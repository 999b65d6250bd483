package org.xiangxue.server.learning.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiangxue.server.learning.TestEvidence.attempt;
import static org.xiangxue.server.learning.TestEvidence.interval;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.learning.EvidenceApi;
import org.xiangxue.contract.learning.EvidenceBatch;
import org.xiangxue.contract.learning.EvidenceItem;
import org.xiangxue.contract.learning.EvidenceReceipts;
import org.xiangxue.contract.learning.MyProgress;
import org.xiangxue.contract.learning.ProgressApi;
import org.xiangxue.contract.learning.Receipt;
import org.xiangxue.contract.learning.Receipt.Outcome;
import org.xiangxue.server.learning.TestCourse;
import org.xiangxue.server.learning.TestEvidence;
import org.xiangxue.server.learning.credit.LearnerDrainer;
import org.xiangxue.server.testing.Api;
import org.xiangxue.server.testing.DatabaseTest;
import org.xiangxue.server.testing.TestCallers;
import org.xiangxue.server.testing.TestCredentials;
import org.xiangxue.server.testing.TestRegistry;
import org.xiangxue.server.testing.TestRegistry.Villager;

@DatabaseTest
class EvidenceApiTest {

    @LocalServerPort int port;
    @Autowired LearnerDrainer drainer;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private TestCourse course;
    private Villager villager;
    private String header;

    @BeforeEach
    void aVillagerIsSignedIn() {
        course = TestCourse.published(2);
        villager = TestRegistry.villager("530623105201", "张三");
        header =
                TestCredentials.header(
                        TestEvidence.credential(
                                villager.county(), villager.person(), now.minusSeconds(86_400)));
    }

    @Test
    void whatWasLearnedIsCountedOnceHoweverOftenItIsSent() {
        var items =
                List.of(
                        interval(course, 0, 0, 100, now.minusSeconds(200)),
                        interval(course, 0, 50, 150, now.minusSeconds(100)));

        assertThat(outcomes(send(items))).containsExactly(Outcome.ACCEPTED, Outcome.ACCEPTED);
        assertThat(outcomes(send(items))).containsExactly(Outcome.DUPLICATE, Outcome.DUPLICATE);

        assertThat(progress().lessons())
                .singleElement()
                .satisfies(lesson -> {
                    assertThat(lesson.lesson()).isEqualTo(course.lessons().getFirst());
                    assertThat(lesson.watched()).containsExactly(new MyProgress.Span(0, 150));
                    assertThat(lesson.seconds()).isEqualTo(150);
                    assertThat(lesson.bestScore()).isNull();
                    assertThat(lesson.completedAt()).isNull();
                });
    }

    @Test
    void passingAllLessonsCompletesTheCourseAtTheMomentOfTheLastPieceThatWasNeeded() {
        send(
                List.of(
                        attempt(course, 0, 3, now.minusSeconds(300)),
                        interval(course, 0, 0, 240, now.minusSeconds(400))));
        assertThat(progress().courses())
                .singleElement()
                .satisfies(own -> {
                    assertThat(own.lessonsDone()).isEqualTo(1);
                    assertThat(own.lessonsRequired()).isEqualTo(2);
                    assertThat(own.completedAt()).isNull();
                });

        send(List.of(interval(course, 1, 0, 300, now.minusSeconds(500))));

        assertThat(progress().courses())
                .singleElement()
                .satisfies(own -> {
                    assertThat(own.slug()).isEqualTo(course.slug());
                    assertThat(own.lessonsDone()).isEqualTo(2);
                    assertThat(own.completedAt()).isEqualTo(now.minusSeconds(300));
                });
    }

    @Test
    void todaysSecondsAreThoseThatWereCoveredTodayFirst() {
        send(List.of(interval(course, 0, 0, 100, now), interval(course, 0, 50, 150, now)));
        drainer.drain().block();

        assertThat(progress().secondsToday()).isEqualTo(150);
    }

    @Test
    void oneBadPieceDoesNotRefuseTheBatch() {
        var good = interval(course, 0, 0, 5, now);
        var body =
                """
                {"v": 1, "unknown": true, "items": [
                  {"id": 7, "kind": "interval"}, null, "text", [],
                  {"id": "%s", "kind": "interval", "lesson": "%s", "version": 1, "at": "%s", "from": "0", "to": 5.5},
                  {"id": "%s", "kind": "attempt", "lesson": "%s", "version": 1, "at": "%s", "quiz": "%s", "answers": {"q1": ["\\u0000"]}},
                  {"id": "%s", "seq": 1, "kind": "interval", "lesson": "%s", "version": 1, "at": "%s", "from": 0, "to": 5, "mood": "good"}]}
                """
                        .formatted(
                                TestEvidence.id(now),
                                good.lesson(),
                                good.at(),
                                TestEvidence.id(now),
                                good.lesson(),
                                good.at(),
                                course.quizzes().getFirst(),
                                good.id(),
                                good.lesson(),
                                good.at());

        var receipts =
                Api.http(port, null)
                        .post()
                        .uri("/api/v1/evidence")
                        .header("Authorization", header)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body)
                        .retrieve()
                        .body(EvidenceReceipts.class);

        assertThat(receipts.receipts())
                .extracting(Receipt::code)
                .containsExactly(
                        "NOT_UUID_V7",
                        "NOT_UUID_V7",
                        "NOT_UUID_V7",
                        "NOT_UUID_V7",
                        "WRONG_SHAPE",
                        "WRONG_SHAPE",
                        null);
        assertThat(outcomes(receipts).getLast()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void aFullBatchIsTakenAndOneMoreItemIsTooMany() {
        var full = Stream.generate(() -> interval(course, 0, 0, 5, now)).limit(500).toList();

        assertThat(send(full).receipts())
                .hasSize(500)
                .allMatch(receipt -> receipt.outcome() == Outcome.ACCEPTED);
        assertThatThrownBy(() -> send(Collections.nCopies(501, full.getFirst())))
                .isInstanceOfSatisfying(
                        Api.Refusal.class,
                        refusal -> {
                            assertThat(refusal.problem().code())
                                    .isEqualTo(ProblemCode.BATCH_TOO_LARGE);
                            assertThat(refusal.problem().status()).isEqualTo(422);
                        });
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWithTheSameCode() {
        var body = "{\"v\":1,\"items\":[{\"id\":\"" + "x".repeat(3_000_000) + "\"}]}";

        assertThatThrownBy(() ->
                        Api.http(port, null)
                                .post()
                                .uri("/api/v1/evidence")
                                .header("Authorization", header)
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(body)
                                .retrieve()
                                .toBodilessEntity())
                .isInstanceOfSatisfying(
                        Api.Refusal.class,
                        refusal ->
                                assertThat(refusal.problem().code())
                                        .isEqualTo(ProblemCode.BATCH_TOO_LARGE));
    }

    @Test
    void anotherEnvelopeIsRefused() {
        assertThatThrownBy(() -> client().add(header, new EvidenceBatch(2, List.of())))
                .isInstanceOfSatisfying(
                        Api.Refusal.class,
                        refusal ->
                                assertThat(refusal.problem().code())
                                        .isEqualTo(ProblemCode.INVALID));
    }

    @Test
    void withoutACredentialNothingIsTaken() {
        assertThatThrownBy(() -> client().add("Learning forged", new EvidenceBatch(1, List.of())))
                .isInstanceOfSatisfying(
                        Api.Refusal.class,
                        refusal ->
                                assertThat(refusal.problem().code())
                                        .isEqualTo(ProblemCode.CREDENTIAL_INVALID));
    }

    @Test
    void aHeldPieceIsADuplicateWhenItComesAgain() {
        var ahead = List.of(interval(course, 0, 0, 5, now.plusSeconds(4_000)));

        assertThat(send(ahead).receipts())
                .containsExactly(new Receipt(ahead.getFirst().id(), Outcome.HELD, "CLOCK_AHEAD"));
        assertThat(outcomes(send(ahead))).containsExactly(Outcome.DUPLICATE);
        assertThat(progress().lessons()).isEmpty();
    }

    @Test
    void thePieceOfANeighbourIsNotTakenOver() {
        var item = interval(course, 0, 0, 5, now);
        send(List.of(item));
        var neighbour = TestRegistry.villager("530623105201", "李四");
        header =
                TestCredentials.header(
                        TestEvidence.credential(
                                neighbour.county(), neighbour.person(), now.minusSeconds(86_400)));

        assertThat(send(List.of(item)).receipts())
                .containsExactly(new Receipt(item.id(), Outcome.REFUSED, "ID_TAKEN"));
    }

    @Test
    void aPieceThatComesAgainAfterAMoveToAnotherCountyIsStillADuplicate() {
        var before = interval(course, 0, 0, 150, now.minusSeconds(60));
        send(List.of(before));
        header =
                TestCredentials.header(
                        TestEvidence.credential(
                                "530624", villager.person(), now.minusSeconds(86_400)));

        var receipts =
                send(
                        List.of(
                                before,
                                interval(course, 1, 0, 300, now),
                                interval(course, 0, 150, 240, now),
                                attempt(course, 0, 5, now)));

        assertThat(outcomes(receipts))
                .containsExactly(
                        Outcome.DUPLICATE, Outcome.ACCEPTED, Outcome.ACCEPTED, Outcome.ACCEPTED);
        assertThat(progress().courses())
                .singleElement()
                .satisfies(own -> assertThat(own.completedAt()).isEqualTo(now));
    }

    @Test
    void theNextContactReleasesWhatAWrongClockMade() {
        var aDay = 86_400;
        var anchor = client().add(header, new EvidenceBatch(1, List.of())).anchor();
        var happened = now.minusSeconds(120);
        var wrong =
                interval(
                        TestEvidence.id(happened.plusSeconds(aDay)),
                        course,
                        1,
                        0,
                        0,
                        100,
                        happened.plusSeconds(aDay),
                        null);
        var held = send(List.of(wrong));
        assertThat(outcomes(held)).containsExactly(Outcome.HELD);
        assertThat(anchor).isNotEqualTo(held.anchor());

        var corrected = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        send(
                List.of(
                        interval(
                                TestEvidence.id(corrected.plusSeconds(aDay)),
                                course,
                                1,
                                0,
                                100,
                                105,
                                corrected,
                                held.anchor())));

        assertThat(progress().lessons())
                .singleElement()
                .satisfies(lesson -> assertThat(lesson.seconds()).isEqualTo(105));
        assertThat(outcomes(send(List.of(wrong)))).containsExactly(Outcome.DUPLICATE);
    }

    @Test
    void theReceiptCarriesTheServersSignedTime() {
        var answer = send(List.of(interval(course, 0, 0, 5, now)));

        assertThat(answer.serverTime()).isBetween(now, now.plusSeconds(600));
        assertThat(answer.anchor()).startsWith(answer.serverTime().toEpochMilli() + ".");
    }

    private EvidenceReceipts send(List<EvidenceItem> items) {
        return client().add(header, new EvidenceBatch(1, items));
    }

    private EvidenceApi client() {
        return Api.client(port, EvidenceApi.class, null);
    }

    private MyProgress progress() {
        return Api.client(
                        port,
                        ProgressApi.class,
                        TestCallers.learner(villager.county(), villager.person()))
                .mine();
    }

    private static List<Outcome> outcomes(EvidenceReceipts receipts) {
        return receipts.receipts().stream().map(Receipt::outcome).toList();
    }
}
