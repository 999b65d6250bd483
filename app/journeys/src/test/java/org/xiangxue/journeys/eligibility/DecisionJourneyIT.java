package org.xiangxue.journeys.eligibility;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.eligibility.Truth;
import org.xiangxue.contract.eligibility.decision.Benefit;
import org.xiangxue.contract.eligibility.decision.BenefitApi;
import org.xiangxue.contract.eligibility.decision.DecisionApi;
import org.xiangxue.contract.eligibility.decision.DecisionId;
import org.xiangxue.contract.eligibility.decision.DecisionState;
import org.xiangxue.contract.eligibility.decision.DecisionSummary;
import org.xiangxue.contract.eligibility.notice.CaseApi;
import org.xiangxue.contract.eligibility.notice.CaseState;
import org.xiangxue.contract.eligibility.notice.FileAppeal;
import org.xiangxue.contract.eligibility.notice.MyCase;
import org.xiangxue.journeys.Api;
import org.xiangxue.journeys.Browsers;
import org.xiangxue.journeys.Console;
import org.xiangxue.journeys.DemoAccounts;
import org.xiangxue.journeys.Xiangxue;

/** The official of a township decides and publishes; who challenges it is heard by the county. */
class DecisionJourneyIT {

    private static final String TOWNSHIP = "530623105";
    private static final String PROGRAMME = "wuguji-qidong";
    private static final String TITLE = "乌骨鸡养殖启动补助（示例）";
    private static final String MISSING = "户口本没带，带来再办";
    private static final String OBJECTION = "他家的鸡舍是租给别人的";
    private static final String LOOKED = "上门看过，问了邻居";

    private final Xiangxue system = Xiangxue.shared();
    private final DemoAccounts accounts = DemoAccounts.of(system);
    private final DemoAccounts.Staff township = accounts.one(Role.TOWNSHIP_OFFICIAL);
    private final DemoAccounts.Staff county = accounts.one(Role.COUNTY_OFFICIAL);
    private final DecisionApi decisions = township.signIn(system).api().client(DecisionApi.class);

    @Test
    void whatIsConfirmedHangsOnTheBoardAndAnObjectionIsHeardByAnother() {
        var waiting = waiting();
        var returned = waiting.getFirst();
        var confirmed = waiting.get(1);
        try (var console = Console.signIn(system, township)) {
            assertThat(console.page().locator("main")).containsText("符合了，等认定");
            console.go("资格认定").titled("庙坝镇资格认定");
            console.seen("eligibility-decisions");
            readsAndReturns(console, returned);
            confirms(console, confirmed);
            hangsOut(console);
            prints(console);
            objects(console, confirmed);
            isNotTheReviewer(console, confirmed);
        }
        try (var console = Console.signIn(system, county)) {
            answers(console, confirmed, "维持原认定");
        }
        assertThat(decisions.get(returned.id()).summary().state())
                .isEqualTo(DecisionState.RETURNED);
        assertThat(decisions.get(confirmed.id()).summary().state())
                .isEqualTo(DecisionState.CONFIRMED);
    }

    private List<DecisionSummary> waiting() {
        var waiting =
                decisions
                        .list(TOWNSHIP, PROGRAMME, DecisionState.PROPOSED, Truth.MET, null, 200)
                        .items();
        assertThat(waiting).hasSizeGreaterThan(1);
        return waiting.reversed();
    }

    private static Locator drawer(Console console) {
        return console.page().locator("aside.drawer");
    }

    private static void readsAndReturns(Console console, DecisionSummary decision) {
        console.open("decisions?decision=" + decision.id());
        var drawer = drawer(console);
        assertThat(drawer.locator(".conditions li")).hasCount(4);
        assertThat(drawer).containsText("家里有人学完乌骨鸡养殖");
        assertThat(drawer).containsText("乌骨鸡养殖启动补助办法（示例文本）　第四条");
        assertThat(drawer).containsText("家里有人有有效证书");
        console.seen("eligibility-decision");
        console.button("重算一遍").click();
        assertThat(drawer).containsText("算出来一样");

        console.button("退回").click();
        console.inDialog("退回").click();
        assertThat(console.dialog()).containsText("至少写 4 个字");
        console.field("原因").fill(MISSING);
        console.seen("eligibility-return");
        console.inDialog("退回").click();
        assertThat(console.text("退回去了")).isVisible();
        assertThat(drawer).not().isVisible();
        console.open("decisions?state=RETURNED&decision=" + decision.id());
        assertThat(drawer).containsText(MISSING);
    }

    private static void confirms(Console console, DecisionSummary decision) {
        console.open("decisions?decision=" + decision.id());
        console.button("认定：符合").click();
        assertThat(console.text("认定好了")).isVisible();
        assertThat(drawer(console)).not().isVisible();
        console.noDialog();
    }

    private static void hangsOut(Console console) {
        console.go("公示").titled("庙坝镇的公示");
        console.seen("eligibility-notices");
        console.button("发公示").click();
        console.dialog().locator("vaadin-select").click();
        console.page()
                .getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(TITLE))
                .click();
        console.seen("eligibility-hang");
        console.inDialog("发公示").click();
        assertThat(drawer(console)).containsText("还有 7 天");
        console.noDialog();
        console.seen("eligibility-notice");
    }

    private void prints(Console console) {
        var paper = console.link("打印公示").getAttribute("href");
        var answer = console.page().request().get(system.site() + paper);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("content-type", "application/pdf");
        assertThat(new String(answer.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    private void objects(Console console, DecisionSummary confirmed) {
        console.button("看名单").click();
        assertThat(drawer(console).locator("table")).containsText(confirmed.head());
        var address = console.link("看网页").getAttribute("href");
        try (var stranger = Browsers.phoneWithoutScripts()) {
            var page = stranger.newPage();
            page.navigate(address);
            assertThat(page.locator("main")).containsText(TITLE);
            assertThat(page.content()).doesNotContain(confirmed.head());
        }
        console.button("对第 1 号记异议").click();
        console.field("他说了什么").fill(OBJECTION);
        console.field("怎么找到他（可空，只有复核的人看）").fill("粉店老周");
        console.seen("eligibility-objection");
        console.inDialog("记下").click();
        assertThat(console.text("前答复").first()).isVisible();
        assertThat(drawer(console)).containsText("1 件，去看");
        console.noDialog();
    }

    private static void isNotTheReviewer(Console console, DecisionSummary confirmed) {
        console.go("异议申诉").titled("庙坝镇的异议和申诉");
        open(console, confirmed);
        assertThat(drawer(console)).containsText("要别人来复核");
        assertThat(drawer(console)).containsText(OBJECTION);
        assertThat(console.button("维持原认定")).hasCount(0);
        console.seen("eligibility-case-own");
    }

    private static void open(Console console, DecisionSummary decision) {
        console.quiet();
        console.link(decision.head()).last().click();
        assertThat(drawer(console)).containsText(decision.head());
    }

    private static void answers(Console console, DecisionSummary decision, String answer) {
        console.go("异议申诉").titled("盐津县的异议和申诉");
        open(console, decision);
        console.seen("eligibility-case");
        console.button(answer).click();
        console.inDialog(answer).click();
        assertThat(console.dialog()).containsText("至少写 4 个字");
        console.field("答复").fill(LOOKED);
        console.inDialog(answer).click();
        assertThat(console.text("答复了，照旧")).isVisible();
        assertThat(drawer(console)).not().isVisible();
    }

    @Test
    void anAppealOfTheHouseholdIsHeardByAnother() {
        var learner = accounts.learners().getLast().signIn(system).api();
        var refused = decision(learner);
        decide(refused);
        var filed = learner.client(CaseApi.class).appeal(refused, new FileAppeal("证书在老家，过几天拿来"));
        var household = decisions.get(refused).summary();
        try (var console = Console.signIn(system, township)) {
            console.open("review-cases?case=" + filed.id());
            assertThat(drawer(console)).containsText("本户申诉");
            assertThat(drawer(console)).containsText("要别人来复核");
        }
        try (var console = Console.signIn(system, county)) {
            console.open("review-cases?case=" + filed.id());
            assertThat(drawer(console)).containsText("证书在老家，过几天拿来");
            console.button("有道理，重办").click();
            console.field("答复").fill("等证书拿来，重新办");
            console.inDialog("有道理，重办").click();
            assertThat(drawer(console)).not().isVisible();
            console.open("review-cases?state=ALL&case=" + filed.id());
            assertThat(drawer(console)).containsText("等证书拿来，重新办");
            console.seen("eligibility-appeal-answered");
        }
        assertThat(learner.client(CaseApi.class).mine())
                .extracting(MyCase::state)
                .contains(CaseState.UPHELD);
        assertThat(decisions.get(refused).summary().state()).isEqualTo(DecisionState.ENDED);
        assertThat(household.outcome()).isEqualTo(Truth.NOT_MET);
    }

    private static DecisionId decision(Api learner) {
        return learner.client(BenefitApi.class).mine().stream()
                .filter(benefit -> benefit.programme().equals(PROGRAMME))
                .map(Benefit::decision)
                .filter(Objects::nonNull)
                .map(Benefit.MyDecision::id)
                .findFirst()
                .orElseThrow();
    }

    /** On the screen, as everything that an official does. */
    private void decide(DecisionId refused) {
        try (var console = Console.signIn(system, township)) {
            console.open("decisions?state=PROPOSED&outcome=NOT_MET&decision=" + refused);
            assertThat(drawer(console)).containsText("学这门课能补上：乌骨鸡养殖");
            console.seen("eligibility-decision-missing");
            console.button("认定：不符合").click();
            assertThat(drawer(console)).not().isVisible();
        }
    }
}
