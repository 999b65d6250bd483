package org.xiangxue.server.eligibility.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangxue.server.eligibility.EligibilityWorld.certify;
import static org.xiangxue.server.eligibility.EligibilityWorld.one;
import static org.xiangxue.server.eligibility.EligibilityWorld.refused;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.eligibility.PreviewHousehold;
import org.xiangxue.contract.eligibility.ProgrammeApi;
import org.xiangxue.contract.eligibility.ProgrammeDocument;
import org.xiangxue.contract.eligibility.ProgrammeSummary;
import org.xiangxue.contract.eligibility.PublishProgramme;
import org.xiangxue.contract.eligibility.Rule;
import org.xiangxue.contract.eligibility.RulePreview;
import org.xiangxue.contract.eligibility.SaveProgramme;
import org.xiangxue.contract.eligibility.decision.ConfirmDecision;
import org.xiangxue.contract.eligibility.decision.DecisionApi;
import org.xiangxue.contract.eligibility.decision.DecisionState;
import org.xiangxue.contract.eligibility.decision.DecisionSummary;
import org.xiangxue.contract.eligibility.decision.HoldReason;
import org.xiangxue.server.eligibility.EligibilityWorld;
import org.xiangxue.server.eligibility.decision.Reconsidering;
import org.xiangxue.server.household.DirtyHouseholds;
import org.xiangxue.server.testing.Api;
import org.xiangxue.server.testing.DatabaseTest;
import org.xiangxue.server.testing.TestCallers;
import org.xiangxue.server.testing.TestRegistry;
import org.xiangxue.server.testing.TestRegistry.Villager;

@DatabaseTest
class ProgrammeApiTest {

    private static final String VILLAGE = "530622104201";
    private static final String CODE = "test-jiangli";

    @LocalServerPort int port;
    @Autowired Previewing previewing;
    @Autowired Reconsidering reconsidering;
    @Autowired DirtyHouseholds dirty;
    @Autowired TransactionalOperator transaction;

    private final String writer = TestCallers.staff(Role.COUNTY_OFFICIAL, "530622");
    private final String second = TestCallers.staff(Role.COUNTY_OFFICIAL, "530622");

    @Test
    void theShippedProgrammesAreThereForEverybody() {
        var programmes = Api.client(port, ProgrammeApi.class, null);

        assertThat(programmes.list())
                .extracting(ProgrammeSummary::code)
                .contains("dianshang-daikuan", "wuguji-qidong");
        assertThat(programmes.get("wuguji-qidong").rule()).isInstanceOf(Rule.All.class);
        refused(ProblemCode.NOT_FOUND, () -> programmes.get("no-such-programme"));
    }

    @Test
    void aRuleIsDraftedPreviewedAndPublishedByAnotherPerson() throws SQLException {
        var certified = TestRegistry.villager(VILLAGE, "张三");
        var other = TestRegistry.villager(VILLAGE, "李四");
        certify(certified, "nongcun-dianshang", LocalDate.of(2026, 10, 1));
        var author = api(writer);
        var publisher = api(second);

        var draft = author.save(CODE, new SaveProgramme(0, document(chicken("wuguji"))));
        assertThat(draft.problems()).isEmpty();
        assertThat(draft.mine()).isTrue();
        assertThat(publisher.draft(CODE).mine()).isFalse();
        refused(
                ProblemCode.STALE_VERSION,
                () -> publisher.save(CODE, new SaveProgramme(0, document(chicken("wuguji")))));
        refused(
                ProblemCode.PREVIEW_MISSING,
                () -> publisher.publish(CODE, new PublishProgramme(draft.version())));
        preview(author);
        refused(
                ProblemCode.OWN_WORK,
                () -> author.publish(CODE, new PublishProgramme(draft.version())));
        publisher.publish(CODE, new PublishProgramme(draft.version()));
        assertThat(publisher.get(CODE).title()).isEqualTo("测试奖励");

        var changed = document(chicken("nongcun-dianshang"));
        var next = author.save(CODE, new SaveProgramme(0, changed));
        var preview = preview(author);
        assertThat(preview.households()).isEqualTo(2);
        assertThat(preview.figures())
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.county()).isEqualTo("530622");
                    assertThat(figure.gain()).isOne();
                    assertThat(figure.lose()).isZero();
                });
        assertThat(households(author, preview, RulePreview.Change.GAINS))
                .extracting(PreviewHousehold::household)
                .containsExactly(certified.household());
        assertThat(households(author, preview, RulePreview.Change.LOSES)).isEmpty();
        publisher.publish(CODE, new PublishProgramme(next.version()));
        holdsWhatTheOldRuleGave(certified, other, author, publisher);
    }

    /** Who loses by a new rule is not struck off: the decision is held for a person to look at. */
    private void holdsWhatTheOldRuleGave(
            Villager certified, Villager other, ProgrammeApi author, ProgrammeApi publisher)
            throws SQLException {
        var world = new EligibilityWorld(reconsidering, dirty, transaction);
        world.drain(certified);
        world.drain(other);
        var decisions = Api.client(port, DecisionApi.class, second);
        var proposed = of(decisions, certified).getFirst();
        decisions.confirm(proposed.id(), new ConfirmDecision(decisions.get(proposed.id()).hash()));

        var draft = author.save(CODE, new SaveProgramme(0, document(chicken("wuguji"))));
        assertThat(households(author, preview(author), RulePreview.Change.LOSES)).hasSize(1);
        publisher.publish(CODE, new PublishProgramme(draft.version()));
        world.drain(certified);

        assertThat(of(decisions, certified))
                .filteredOn(row -> row.state() == DecisionState.HELD)
                .extracting(DecisionSummary::heldFor)
                .hasSize(1)
                .doesNotContain(HoldReason.CERTIFICATE_REVOKED, HoldReason.CERTIFICATE_EXPIRED);
    }

    @Test
    void aBrokenDraftSaysWhatIsWrongAndIsNotPreviewed() {
        var author = api(writer);
        var broken =
                new ProgrammeDocument(
                        1,
                        "test-broken",
                        "坏的",
                        "坏的",
                        "测试",
                        "530622104",
                        LocalDate.of(2026, 1, 1),
                        null,
                        true,
                        new Rule.AtLeast(2, List.of(chicken("wuguji"))));
        var draft = author.save("test-broken", new SaveProgramme(0, broken));

        assertThat(draft.problems()).hasSize(1);
        refused(ProblemCode.INVALID, () -> author.preview("test-broken"));
    }

    @Test
    void nobodyWritesProgrammesOfAnotherArea() {
        var neighbour = api(TestCallers.staff(Role.COUNTY_OFFICIAL, "530624"));

        refused(
                ProblemCode.OUTSIDE_AREA,
                () ->
                        neighbour.save(
                                CODE + "-other",
                                new SaveProgramme(
                                        0, document(CODE + "-other", chicken("wuguji")))));
        refused(ProblemCode.NOT_FOUND, () -> neighbour.draft(CODE));
        refused(
                ProblemCode.OUTSIDE_AREA,
                () ->
                        neighbour.save(
                                "dianshang-daikuan",
                                new SaveProgramme(
                                        0,
                                        new ProgrammeDocument(
                                                1,
                                                "dianshang-daikuan",
                                                "改",
                                                "改",
                                                "测试",
                                                "530624",
                                                LocalDate.of(2026, 1, 1),
                                                null,
                                                true,
                                                chicken("wuguji")))));
    }

    private RulePreview preview(ProgrammeApi api) throws SQLException {
        var id = api.preview(CODE).id();
        var deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (one("SELECT done_at IS NOT NULL FROM rule_preview WHERE id = '" + id + "'")
                .equals("f")) {
            assertThat(Instant.now()).isBefore(deadline);
            previewing.step(id).block(Duration.ofSeconds(30));
        }
        return api.preview(CODE, id);
    }

    private static List<PreviewHousehold> households(
            ProgrammeApi api, RulePreview preview, RulePreview.Change change) {
        return api.previewHouseholds(CODE, preview.id(), change, null, 200).items();
    }

    private static List<DecisionSummary> of(DecisionApi api, Villager villager) {
        return api.list(VILLAGE, CODE, null, null, null, 200).items().stream()
                .filter(row -> row.household().equals(villager.household()))
                .toList();
    }

    private ProgrammeApi api(String token) {
        return Api.client(port, ProgrammeApi.class, token);
    }

    private static ProgrammeDocument document(Rule rule) {
        return document(CODE, rule);
    }

    private static ProgrammeDocument document(String code, Rule rule) {
        return new ProgrammeDocument(
                1, code, "测试奖励", "测试", "测试", VILLAGE, LocalDate.of(2026, 1, 1), null, true, rule);
    }

    private static Rule chicken(String course) {
        return new Rule.Certificate(
                "zhengshu",
                new Rule.Citation("办法", "第一条"),
                new Rule.Words("有证书", "没有证书"),
                course,
                null,
                null,
                null);
    }
}
