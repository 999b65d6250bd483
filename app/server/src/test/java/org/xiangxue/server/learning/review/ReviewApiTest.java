package org.xiangxue.server.learning.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiangxue.server.learning.TestEvidence.interval;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.learning.CloseFlag;
import org.xiangxue.contract.learning.EvidenceApi;
import org.xiangxue.contract.learning.EvidenceBatch;
import org.xiangxue.contract.learning.EvidenceFlag;
import org.xiangxue.contract.learning.EvidenceItem;
import org.xiangxue.contract.learning.HeldEvidence;
import org.xiangxue.contract.learning.ProgressApi;
import org.xiangxue.contract.learning.ReviewApi;
import org.xiangxue.server.learning.TestCourse;
import org.xiangxue.server.learning.TestEvidence;
import org.xiangxue.server.learning.credit.LearnerDrainer;
import org.xiangxue.server.platform.Days;
import org.xiangxue.server.platform.security.LearningCredential;
import org.xiangxue.server.testing.Api;
import org.xiangxue.server.testing.DatabaseTest;
import org.xiangxue.server.testing.TestCallers;
import org.xiangxue.server.testing.TestCredentials;
import org.xiangxue.server.testing.TestRegistry;
import org.xiangxue.server.testing.TestRegistry.Villager;
import reactor.core.publisher.Mono;

@DatabaseTest
class ReviewApiTest {

    private static final String TOWNSHIP = "530623105";
    private static final String VILLAGE = "530623105202";

    @LocalServerPort int port;
    @Autowired LearnerDrainer drainer;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private TestCourse course;
    private Villager villager;

    @BeforeEach
    void aVillager() {
        course = TestCourse.published(1);
        villager = TestRegistry.villager(VILLAGE, "王小明");
    }

    @Test
    void anOfficialOfTheAreaReleasesAHeldPiece() {
        var item = interval(course, 0, 0, 300, now.plusSeconds(4_000));
        send(credential(villager), List.of(item));
        drainer.drain().block();

        var held = heldOf(official(TOWNSHIP));
        assertThat(held.name()).isEqualTo("王小明");
        assertThat(held.household()).isEqualTo(villager.household());
        assertThat(held.lessonTitle()).isEqualTo("第1课");
        assertThat(held.code()).isEqualTo("CLOCK_AHEAD");
        assertThat(held.villageName()).isNotBlank();
        official(TOWNSHIP).release(held.id());

        var progress =
                Api.client(
                                port,
                                ProgressApi.class,
                                TestCallers.learner(villager.county(), villager.person()))
                        .mine();
        assertThat(progress.courses())
                .singleElement()
                .satisfies(own -> assertThat(own.completedAt()).isEqualTo(now.plusSeconds(4_000)));
        assertThatThrownBy(() -> official(TOWNSHIP).release(held.id()))
                .isInstanceOfSatisfying(
                        Api.Refusal.class,
                        refusal ->
                                assertThat(refusal.problem().code())
                                        .isEqualTo(ProblemCode.NOT_FOUND));
    }

    @Test
    void nobodyElseSeesOrReleasesIt() {
        send(credential(villager), List.of(interval(course, 0, 0, 5, now.plusSeconds(4_000))));
        drainer.drain().block();
        var held = heldOf(official("530623"));
        var elsewhere = official("530624");

        assertThatThrownBy(() -> elsewhere.held(TOWNSHIP, null, 200))
                .isInstanceOfSatisfying(
                        Api.Refusal.class,
                        refusal ->
                                assertThat(refusal.problem().code())
                                        .isEqualTo(ProblemCode.OUTSIDE_AREA));
        assertThat(elsewhere.held("530624", null, 200).items())
                .extracting(HeldEvidence::id)
                .doesNotContain(held.id());
        assertThatThrownBy(() -> elsewhere.release(held.id()))
                .isInstanceOfSatisfying(
                        Api.Refusal.class,
                        refusal ->
                                assertThat(refusal.problem().code())
                                        .isEqualTo(ProblemCode.NOT_FOUND));
    }

    @Test
    void impossibleSpeedIsFlaggedCountsAllTheSameAndIsClosedWithAReason() {
        var items =
                IntStream.range(0, 12)
                        .mapToObj(i -> interval(course, 0, 0, 300, now.minusSeconds(60 - 5L * i)))
                        .toList();
        send(credential(villager), items);
        drainer.drain().block();

        var flag = flagOf(villager, "IMPOSSIBLE_SPEED");
        assertThat(flag.open()).isTrue();
        assertThat(flag.name()).isEqualTo("王小明");
        assertThat(flag.day()).isEqualTo(Days.of(now.minusSeconds(5)));
        assertThat(
                        Api.client(
                                        port,
                                        ProgressApi.class,
                                        TestCallers.learner(villager.county(), villager.person()))
                                .mine()
                                .lessons())
                .singleElement()
                .satisfies(lesson -> assertThat(lesson.completedAt()).isNotNull());

        official(TOWNSHIP).close(flag.id(), new CloseFlag("家里来人核实过"));

        assertThat(flagOf(villager, "IMPOSSIBLE_SPEED").open()).isFalse();
        assertThatThrownBy(() -> official(TOWNSHIP).close(flag.id(), new CloseFlag("再关一次")))
                .isInstanceOfSatisfying(
                        Api.Refusal.class,
                        refusal ->
                                assertThat(refusal.problem().code())
                                        .isEqualTo(ProblemCode.WRONG_STATE));
        send(credential(villager), List.of(interval(course, 0, 0, 300, now.minusSeconds(3))));
        drainer.drain().block();
        assertThat(flagOf(villager, "IMPOSSIBLE_SPEED").open())
                .as("a closed flag is not raised again")
                .isFalse();
    }

    @Test
    void onePersonOnTwoDevicesAtOnceIsFlagged() {
        send(credential(villager), List.of(interval(course, 0, 0, 250, now)));
        send(credential(villager), List.of(interval(course, 0, 0, 250, now)));
        drainer.drain().block();

        assertThat(flagOf(villager, "PARALLEL_PRESENCE").open()).isTrue();
    }

    @Test
    void oneDeviceDoingAVillageIsFlaggedForEachOfThePersons() {
        var device = UUID.randomUUID();
        var villagers =
                IntStream.range(0, 9)
                        .mapToObj(i -> TestRegistry.villager(VILLAGE, "赵" + i))
                        .toList();
        villagers.forEach(one -> {
            var credential =
                    new LearningCredential(
                            UUID.randomUUID(),
                            one.county(),
                            one.person(),
                            device,
                            now.minusSeconds(9_000));
            send(credential, List.of(interval(course, 0, 0, 30, now)));
        });
        drainer.drain().block();

        assertThat(villagers)
                .allSatisfy(
                        one -> assertThat(flagOf(one, "SHARED_DEVICE").detail()).isEqualTo("9"));
    }

    /** Waits: the server's own drainer may hold the person at this moment. */
    private EvidenceFlag flagOf(Villager one, String kind) {
        return Mono.fromSupplier(() -> official(TOWNSHIP).flags(VILLAGE, null, 200))
                .flatMapIterable(Keyset::items)
                .filter(flag -> flag.person().equals(one.person()) && flag.kind().equals(kind))
                .next()
                .repeatWhenEmpty(again -> again.delayElements(Duration.ofMillis(200)))
                .blockOptional(Duration.ofSeconds(60))
                .orElseThrow();
    }

    private HeldEvidence heldOf(ReviewApi api) {
        return api.held(VILLAGE, null, 200).items().stream()
                .filter(piece -> piece.person().equals(villager.person()))
                .findFirst()
                .orElseThrow();
    }

    private ReviewApi official(String region) {
        var role = region.length() == 6 ? Role.COUNTY_OFFICIAL : Role.TOWNSHIP_OFFICIAL;
        return Api.client(port, ReviewApi.class, TestCallers.staff(role, region));
    }

    private LearningCredential credential(Villager one) {
        return TestEvidence.credential(one.county(), one.person(), now.minusSeconds(9_000));
    }

    private void send(LearningCredential credential, List<EvidenceItem> items) {
        Api.client(port, EvidenceApi.class, null)
                .add(TestCredentials.header(credential), new EvidenceBatch(1, items));
    }
}
