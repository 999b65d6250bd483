package org.xiangxue.server.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangxue.server.learning.TestEvidence.interval;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangxue.contract.guidance.HouseholdPage;
import org.xiangxue.contract.guidance.HouseholdPageApi;
import org.xiangxue.contract.learning.EvidenceApi;
import org.xiangxue.contract.learning.EvidenceBatch;
import org.xiangxue.server.learning.TestCourse;
import org.xiangxue.server.learning.TestEvidence;
import org.xiangxue.server.learning.credit.LearnerDrainer;
import org.xiangxue.server.platform.Days;
import org.xiangxue.server.testing.Api;
import org.xiangxue.server.testing.DatabaseTest;
import org.xiangxue.server.testing.TestCallers;
import org.xiangxue.server.testing.TestCredentials;
import org.xiangxue.server.testing.TestRegistry;

@DatabaseTest
class HouseholdPageApiTest {

    @LocalServerPort int port;
    @Autowired LearnerDrainer drainer;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Test
    void theHouseholdSeesWhatItHasAndWhatIsMissing() {
        var villager = TestRegistry.villager("530623105201", "张三丰");
        var passed = TestCourse.published(1);
        var begun = TestCourse.published(1);
        var untouched = TestCourse.published(1);
        var credential =
                TestCredentials.header(
                        TestEvidence.credential(
                                villager.county(), villager.person(), now.minusSeconds(9_000)));
        var items = List.of(interval(passed, 0, 0, 300, now), interval(begun, 0, 0, 60, now));
        Api.client(port, EvidenceApi.class, null).add(credential, new EvidenceBatch(1, items));
        drainer.drain().block();

        var page =
                Api.client(
                                port,
                                HouseholdPageApi.class,
                                TestCallers.learner(villager.county(), villager.person()))
                        .mine();

        assertThat(page.regionName()).isEqualTo("庙坝镇　民政村");
        assertThat(page.secondsOfHousehold()).isEqualTo(360);
        assertThat(page.members())
                .singleElement()
                .satisfies(member -> {
                    assertThat(member.name()).isEqualTo("张*");
                    assertThat(member.face().maskedName()).isEqualTo("张*");
                    assertThat(member.me()).isTrue();
                    assertThat(member.relation()).isEqualTo("户主");
                    assertThat(member.lessonsDone()).isEqualTo(1);
                    assertThat(member.secondsLearned()).isEqualTo(360);
                    assertThat(member.passed())
                            .containsExactly(
                                    new HouseholdPage.Passed("测试课程", passed.slug(), Days.of(now)));
                });
        assertThat(page.suggestions().getFirst())
                .isEqualTo(new HouseholdPage.Suggestion("测试课程", begun.slug(), "家里有人学了一部分，学完就有证书"));
        assertThat(page.suggestions())
                .extracting(HouseholdPage.Suggestion::courseSlug)
                .contains(untouched.slug())
                .doesNotContain(passed.slug());
    }
}
