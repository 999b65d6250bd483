package org.xiangxue.server.eligibility.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangxue.server.eligibility.EligibilityWorld.certify;
import static org.xiangxue.server.eligibility.EligibilityWorld.one;
import static org.xiangxue.server.eligibility.EligibilityWorld.refused;
import static org.xiangxue.server.eligibility.EligibilityWorld.revoke;
import static org.xiangxue.server.eligibility.EligibilityWorld.run;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.eligibility.EvaluateHousehold;
import org.xiangxue.contract.eligibility.Explanation.ClosingCourse;
import org.xiangxue.contract.eligibility.Explanation.Condition;
import org.xiangxue.contract.eligibility.Explanation.Standing;
import org.xiangxue.contract.eligibility.ProgrammeApi;
import org.xiangxue.contract.eligibility.Truth;
import org.xiangxue.contract.eligibility.decision.Benefit;
import org.xiangxue.contract.eligibility.decision.BenefitApi;
import org.xiangxue.contract.eligibility.decision.ConfirmDecision;
import org.xiangxue.contract.eligibility.decision.DecisionApi;
import org.xiangxue.contract.eligibility.decision.DecisionState;
import org.xiangxue.contract.eligibility.decision.DecisionSummary;
import org.xiangxue.contract.eligibility.decision.HoldReason;
import org.xiangxue.contract.eligibility.decision.StatedReason;
import org.xiangxue.server.eligibility.EligibilityWorld;
import org.xiangxue.server.household.DirtyHouseholds;
import org.xiangxue.server.platform.Days;
import org.xiangxue.server.testing.Api;
import org.xiangxue.server.testing.DatabaseTest;
import org.xiangxue.server.testing.TestCallers;
import org.xiangxue.server.testing.TestRegistry;
import org.xiangxue.server.testing.TestRegistry.Villager;

/** Each test takes a village of its own: the database is shared and never emptied. */
@DatabaseTest
class DecisionApiTest {

    private static final String SHOP = "dianshang-daikuan";

    @LocalServerPort int port;
    @Autowired Reconsidering reconsidering;
    @Autowired DecisionRecount recount;
    @Autowired DirtyHouseholds dirty;
    @Autowired TransactionalOperator transaction;

    private EligibilityWorld world;

    @BeforeEach
    void world() {
        world = new EligibilityWorld(reconsidering, dirty, transaction);
    }

    @Test
    void aVillagerReadsWhatIsMissingAndWhichCourseClosesTheGap() throws SQLException {
        var villager = TestRegistry.villager("530622103001", "张三");
        var benefits = benefits(villager);

        assertThat(benefits.mine()).extracting(Benefit::programme).containsExactly(SHOP);
        var before = benefits.mine().getFirst();
        assertThat(before.example()).isTrue();
        assertThat(before.missing()).isOne();
        assertThat(before.explanation().conditions())
                .extracting(Condition::standing)
                .containsExactly(
                        Standing.MISSING, Standing.HAVE, Standing.NOT_NEEDED, Standing.HAVE);
        var gap = before.explanation().conditions().getFirst();
        assertThat(gap.says()).isEqualTo("还差一张农村电商运营证书");
        assertThat(gap.courses())
                .extracting(ClosingCourse::slug)
                .containsExactly("nongcun-dianshang");

        certify(villager, "nongcun-dianshang", LocalDate.of(2026, 10, 1));
        var after = benefits.mine().getFirst();
        assertThat(after.missing()).isZero();
        assertThat(after.explanation().outcome()).isEqualTo(Truth.MET);
        assertThat(after.explanation().conditions().getFirst().courses()).isEmpty();
    }

    @Test
    void heldEvidenceIsUnknownAndNotMissing() throws SQLException {
        var villager = TestRegistry.villager("530622103202", "李四");
        run(
                "INSERT INTO learning_county VALUES ('%s', '%s')"
                        .formatted(villager.person(), villager.county()));
        run(
                """
                INSERT INTO evidence_held (county, id, person_id, course_id, lesson_id, version, kind, occurred_at, received_at, credential_id, issued_at,
                                           device_id, payload, code)
                SELECT '%s', gen_random_uuid(), '%s', id, gen_random_uuid(), 1, 'attempt', now(), now(), gen_random_uuid(), now(), gen_random_uuid(), '{}', 'X'
                  FROM course WHERE slug = 'nongcun-dianshang'
                """
                        .formatted(villager.county(), villager.person()));
        world.settle(villager);
        var benefit = benefits(villager).mine().getFirst();

        assertThat(benefit.unknown()).isOne();
        assertThat(benefit.missing()).isZero();
        assertThat(benefit.decision()).isNotNull();
        assertThat(benefit.decision().outcome()).isEqualTo(Truth.UNKNOWN);
        refused(ProblemCode.WRONG_STATE, () -> confirm(county(), only(county(), villager)));
    }

    @Test
    void aRevokedCertificateHoldsTheDecisionUntilAPersonConfirms() throws SQLException {
        var villager = TestRegistry.villager("530622103203", "王五");
        var serial = certify(villager, "nongcun-dianshang", LocalDate.of(2026, 10, 1));
        world.settle(villager);
        var official = county();
        var proposed = only(official, villager);
        assertThat(proposed)
                .extracting(DecisionSummary::outcome, DecisionSummary::state)
                .containsExactly(Truth.MET, DecisionState.PROPOSED);
        refused(
                ProblemCode.STALE_VERSION,
                () -> official.confirm(proposed.id(), new ConfirmDecision("0".repeat(64))));
        confirm(official, proposed);
        world.drain(villager);

        revoke(serial);
        world.settle(villager);
        var rows = all(official, villager);
        assertThat(rows)
                .extracting(DecisionSummary::state)
                .containsExactlyInAnyOrder(DecisionState.HELD, DecisionState.PROPOSED);
        var held = inState(rows, DecisionState.HELD);
        assertThat(held.heldFor()).isEqualTo(HoldReason.CERTIFICATE_REVOKED);
        assertThat(
                        Objects.requireNonNull(benefits(villager).mine().getFirst().decision())
                                .heldFor())
                .isEqualTo(HoldReason.CERTIFICATE_REVOKED);
        assertThat(benefits(villager).mine().getFirst().decision().says())
                .isEqualTo("证书作废了，先停一停，等人复核");
        refused(
                ProblemCode.WRONG_STATE,
                () -> official.release(held.id(), new StatedReason("看过了没事")));

        confirm(official, inState(rows, DecisionState.PROPOSED));
        world.drain(villager);
        assertThat(only(official, villager))
                .extracting(DecisionSummary::state, DecisionSummary::outcome)
                .containsExactly(DecisionState.CONFIRMED, Truth.NOT_MET);
        assertThat(one("SELECT state FROM decision WHERE id = '" + held.id() + "'"))
                .isEqualTo("ENDED");
    }

    @Test
    void aHoldEndsByAPersonWhenTheFactsBearTheDecisionAgain() throws SQLException {
        var villager = TestRegistry.villager("530622103204", "赵六");
        var serial = certify(villager, "nongcun-dianshang", LocalDate.of(2026, 10, 1));
        world.settle(villager);
        var official = county();
        confirm(official, only(official, villager));
        world.drain(villager);
        run(
                "UPDATE certificate SET valid_until = DATE '2026-11-01' WHERE serial = '"
                        + serial
                        + "'");
        world.settle(villager);
        assertThat(inState(all(official, villager), DecisionState.HELD).heldFor())
                .isEqualTo(HoldReason.CERTIFICATE_EXPIRED);

        run(
                "UPDATE certificate SET valid_until = DATE '2029-11-01' WHERE serial = '"
                        + serial
                        + "'");
        world.settle(villager);
        var held = only(official, villager);
        assertThat(held.state()).isEqualTo(DecisionState.HELD);
        official.release(held.id(), new StatedReason("证书是有效的，登记错了"));
        world.drain(villager);

        assertThat(only(official, villager).state()).isEqualTo(DecisionState.CONFIRMED);
    }

    @Test
    void whatIsReturnedSaysWhyAndIsProposedAgainWhenTheFactsChange() throws SQLException {
        var villager = TestRegistry.villager("530622103205", "钱七");
        world.settle(villager);
        var official = county();
        official.sendBack(only(official, villager).id(), new StatedReason("先把证书补上"));

        var returned = Objects.requireNonNull(benefits(villager).mine().getFirst().decision());
        assertThat(returned.state()).isEqualTo(DecisionState.RETURNED);
        assertThat(returned.reason()).isEqualTo("先把证书补上");
        assertThat(returned.appealUntil()).isEqualTo(Days.of(returned.at()).plusDays(30));
        world.settle(villager);
        assertThat(only(official, villager).state()).isEqualTo(DecisionState.RETURNED);

        certify(villager, "nongcun-dianshang", LocalDate.of(2026, 10, 1));
        world.settle(villager);
        assertThat(only(official, villager))
                .extracting(DecisionSummary::state, DecisionSummary::outcome)
                .containsExactly(DecisionState.PROPOSED, Truth.MET);
    }

    @Test
    void aDecisionReplaysToTheSameHashAndTheRecountFindsOneThatWasChanged() throws SQLException {
        var villager = TestRegistry.villager("530622103206", "孙八");
        certify(villager, "nongcun-dianshang", LocalDate.of(2026, 10, 1));
        world.settle(villager);
        var id = only(county(), villager).id();
        var detail = county().get(id);
        var replay = county().replay(id);

        assertThat(replay.same()).isTrue();
        assertThat(replay.replayed()).isEqualTo(detail.hash()).hasSize(64);
        assertThat(detail.mayDecide()).isTrue();
        assertThat(detail.explanation().conditions().getFirst().source().clause())
                .isEqualTo("第三条第一款");
        assertThat(differences()).noneMatch(line -> line.contains(id.toString()));

        run("UPDATE decision SET hash = repeat('0', 64) WHERE id = '" + id + "'");
        assertThat(differences()).anyMatch(line -> line.contains(id.toString()));
        run("UPDATE decision SET hash = '" + replay.replayed() + "' WHERE id = '" + id + "'");
    }

    @Test
    void namesAndAreasAreThoseOfTheCaller() throws SQLException {
        var villager = TestRegistry.villager("530622103207", "周九");
        world.settle(villager);
        var id = only(county(), villager).id();
        var province = api(Role.PROVINCE_OFFICIAL, "53");
        var neighbour = api(Role.COUNTY_OFFICIAL, "530624");

        assertThat(only(county(), villager).head()).isEqualTo("周九");
        assertThat(only(province, villager).head()).isEqualTo("周*");
        assertThat(province.get(id).mayDecide()).isFalse();
        refused(ProblemCode.FORBIDDEN, () -> confirm(province, province.get(id).summary()));
        refused(ProblemCode.NOT_FOUND, () -> neighbour.get(id));
        refused(ProblemCode.NOT_FOUND, () -> neighbour.replay(id));
        refused(
                ProblemCode.OUTSIDE_AREA,
                () -> neighbour.list("530622", null, null, null, null, 10));
        assertThat(
                        Api.client(
                                        port,
                                        ProgrammeApi.class,
                                        TestCallers.staff(Role.TOWNSHIP_OFFICIAL, "530622103"))
                                .evaluate(SHOP, new EvaluateHousehold(villager.household()))
                                .outcome())
                .isEqualTo(Truth.NOT_MET);
    }

    @Test
    void aDecisionOfAnEarlierProgrammeCountsWhenItIsConfirmed() throws SQLException {
        var villager = TestRegistry.villager("530622103208", "吴十");
        run(
                """
                INSERT INTO programme (code, region) VALUES ('test-follow', '530622103208') ON CONFLICT DO NOTHING;
                INSERT INTO programme_version VALUES ('test-follow', 1,
                    '{"authority":"测试","code":"test-follow","example":true,"from":"2026-01-01","region":"530622103208","rule":{"id":"lingguo","kind":"earlier","outcome":"NOT_MET","programme":"dianshang-daikuan","source":{"clause":"一","document":"办法"},"words":{"asks":"没过","missing":"过了"}},"summary":"测试","title":"测试（示例）","v":1}',
                    repeat('a', 64), 'a', 'b', now()) ON CONFLICT DO NOTHING;
                UPDATE programme SET published = 1 WHERE code = 'test-follow';
                """);
        world.settle(villager);
        var official = county();
        assertThat(ofProgramme(official, villager, "test-follow").outcome())
                .isEqualTo(Truth.UNKNOWN);

        confirm(official, ofProgramme(official, villager, SHOP));
        world.drain(villager);

        assertThat(ofProgramme(official, villager, "test-follow").outcome()).isEqualTo(Truth.MET);
    }

    private List<String> differences() {
        return recount.differences().block(Duration.ofSeconds(60));
    }

    private DecisionSummary ofProgramme(DecisionApi api, Villager villager, String programme) {
        return all(api, villager).stream()
                .filter(row -> row.programme().equals(programme))
                .findFirst()
                .orElseThrow();
    }

    private static void confirm(DecisionApi api, DecisionSummary decision) {
        api.confirm(decision.id(), new ConfirmDecision(api.get(decision.id()).hash()));
    }

    private static DecisionSummary inState(List<DecisionSummary> rows, DecisionState state) {
        return rows.stream().filter(row -> row.state() == state).findFirst().orElseThrow();
    }

    private static DecisionSummary only(DecisionApi api, Villager villager) {
        var rows = all(api, villager);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private static List<DecisionSummary> all(DecisionApi api, Villager villager) {
        return api.list(villager.village(), null, null, null, null, 200).items();
    }

    private DecisionApi county() {
        return api(Role.COUNTY_OFFICIAL, "530622");
    }

    private DecisionApi api(Role role, String region) {
        return Api.client(port, DecisionApi.class, TestCallers.staff(role, region));
    }

    private BenefitApi benefits(Villager villager) {
        return Api.client(
                port, BenefitApi.class, TestCallers.learner(villager.county(), villager.person()));
    }
}
