package org.xiangxue.journeys.villager;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.eligibility.Explanation.Standing;
import org.xiangxue.contract.eligibility.Truth;
import org.xiangxue.contract.eligibility.decision.ConfirmDecision;
import org.xiangxue.contract.eligibility.decision.DecisionApi;
import org.xiangxue.contract.eligibility.decision.DecisionDetail;
import org.xiangxue.contract.eligibility.decision.DecisionState;
import org.xiangxue.contract.eligibility.decision.DecisionSummary;
import org.xiangxue.contract.eligibility.decision.StatedReason;
import org.xiangxue.contract.eligibility.notice.CaseApi;
import org.xiangxue.contract.eligibility.notice.CaseState;
import org.xiangxue.contract.eligibility.notice.NoticeApi;
import org.xiangxue.contract.eligibility.notice.NoticeSummary;
import org.xiangxue.contract.eligibility.notice.OpenNotice;
import org.xiangxue.contract.eligibility.notice.ReviewCase;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.learning.CloseFlag;
import org.xiangxue.contract.learning.ReviewApi;
import org.xiangxue.journeys.Accessibility;
import org.xiangxue.journeys.Browsers;
import org.xiangxue.journeys.DemoAccounts;
import org.xiangxue.journeys.Xiangxue;

/**
 * What learning brings a household: missing, learned, sent back, appealed against, confirmed,
 * published.
 */
class BenefitJourneyIT {

    private static final int HURRY = 30;
    private static final String PROGRAMME = "wuguji-qidong";
    private static final String TITLE = "乌骨鸡养殖启动补助";
    private static final String WHY = "鸡舍在后山，路上看不到";

    private final Xiangxue system = Xiangxue.shared();
    private final DemoAccounts accounts = DemoAccounts.of(system);
    private final DemoAccounts.Staff official = accounts.one(Role.TOWNSHIP_OFFICIAL);
    private final Newcomer newcomer =
            Newcomer.of(system, 2, lackingTheCertificateAlone()::contains);

    @Test
    void aHouseholdLearnsWhatIsMissingAndAppealsAgainstAReturn() {
        try (var phone = Phone.of(system, HURRY)) {
            phone.signsInForTheFirstTime(newcomer);
            phone.page().waitForFunction("() => navigator.serviceWorker.ready");
            seesWhatIsMissing(phone);
            withoutALine(phone);
            learns(phone);
            sentBack(phone);
            appeals(phone);
            isHeard(phone);
            isConfirmedAndPublished(phone);
        }
    }

    private static void seesWhatIsMissing(Phone phone) {
        phone.sees("我家还差");
        phone.lookAtAll("home-missing");
        phone.go("#/household");
        phone.page().waitForSelector("x-household .prog");
        phone.lookAtAll("household");
        opens(phone);
        assertThat(programme(phone)).containsText("还差 1 样");
        assertThat(phone.page().locator(".need .go")).hasText("去学");
        phone.lookAtAll("household-missing");
    }

    private static void withoutALine(Phone phone) {
        phone.context().setOffline(true);
        phone.page().reload();
        assertThat(programme(phone)).containsText("还差 1 样");
        phone.sees("这是");
        phone.look("household-offline");
        phone.context().setOffline(false);
    }

    private void learns(Phone phone) {
        phone.go("#/");
        opens(phone);
        phone.tap(".need .go");
        phone.page().waitForSelector("x-course .row");
        Pupil.of(system, phone).learnsAll();
        proposed(Truth.UNKNOWN);
        opens(phone);
        assertThat(programme(phone)).containsText("没弄清");
        phone.sees("学习记录在核对");
        phone.lookAtAll("household-in-doubt");
        believes();
        proposed(Truth.MET);
        opens(phone);
        assertThat(programme(phone)).containsText("都有了");
        phone.sees("都有了，等干部认定");
        phone.lookAtAll("household-all-met");
    }

    /** Who learns so fast is asked about it. */
    private void believes() {
        var reviews = official.signIn(system).api().client(ReviewApi.class);
        reviews.flags(village(), null, 200).items().stream()
                .filter(flag -> flag.open() && flag.household().equals(newcomer.household()))
                .forEach(flag -> reviews.close(flag.id(), new CloseFlag("上门看过，学会了")));
    }

    private void sentBack(Phone phone) {
        decisions().sendBack(proposed(Truth.MET).id(), new StatedReason("上门没看到鸡舍"));
        phone.go("#/");
        phone.sees("退回来了");
        phone.look("home-returned");
        opens(phone);
        phone.sees("干部说：上门没看到鸡舍");
        phone.lookAtAll("household-returned");
    }

    /** Written where there is no line; it goes out when there is one. */
    private static void appeals(Phone phone) {
        phone.tapText("不服");
        phone.page().waitForSelector("x-appeal textarea");
        phone.look("appeal");
        phone.context().setOffline(true);
        phone.page().fill("#statement", WHY);
        phone.look("appeal-written");
        phone.tapBar();
        phone.sees("只能申诉一次");
        phone.look("appeal-sure");
        phone.tapBar();
        phone.sees("还没送出");
        phone.look("appeal-waits");
        phone.page().reload();
        phone.sees(WHY);
        phone.go("#/household");
        phone.sees("申诉在手机里");
        phone.go("#/settings");
        phone.sees("退出就没了");
        phone.go("#/household");
        phone.context().setOffline(false);
        phone.hearsOfALine();
        phone.sees("申诉送到了");
        phone.lookAtAll("household-appealed");
    }

    /** By somebody else than who sent it back. */
    private void isHeard(Phone phone) {
        var cases = accounts.one(Role.COUNTY_OFFICIAL).signIn(system).api().client(CaseApi.class);
        var mine =
                cases.list(village(), CaseState.OPEN, null, 200).items().stream()
                        .filter(one -> one.programme().equals(PROGRAMME))
                        .filter(one -> cases.get(one.id()).statement().equals(WHY))
                        .toList();
        assertThat(mine).hasSize(1);
        cases.review(mine.getFirst().id(), new ReviewCase(true, "又去看了，鸡舍是有的"));
        proposed(Truth.MET);
        phone.go("#/");
        opens(phone);
        phone.sees("申诉成了");
        phone.sees("又去看了，鸡舍是有的");
        phone.lookAtAll("household-heard");
    }

    private void isConfirmedAndPublished(Phone phone) {
        var id = proposed(Truth.MET).id();
        decisions().confirm(id, new ConfirmDecision(decisions().get(id).hash()));
        phone.go("#/");
        opens(phone);
        phone.sees("认定通过了");
        phone.lookAtAll("household-confirmed");

        var notices = official.signIn(system).api().client(NoticeApi.class);
        var notice = notices.open(new OpenNotice(village(), PROGRAMME));
        phone.go("#/");
        opens(phone);
        phone.sees("正在公示");
        phone.lookAtAll("household-notice");
        anybodyReads(notice);
    }

    private void anybodyReads(NoticeSummary notice) {
        try (var stranger = Browsers.phoneWithoutScripts()) {
            var page = stranger.newPage();
            page.navigate(system.site() + "/notices/" + notice.id());
            newcomer.names().forEach(name -> assertThat(page.content()).doesNotContain(name));
            Browsers.fullPicture(page, "learner-notice");
            page.selectOption("#number", "1");
            page.fill("#statement", "他家没有养鸡");
            page.click("form button");
            assertThat(page.locator(".said")).containsText("收下了");
            Browsers.picture(page, "learner-notice-objected");
        }
        try (var stranger = Browsers.phone()) {
            var page = stranger.newPage();
            page.navigate(system.site() + "/notices/" + notice.id());
            Accessibility.check(page);
        }
    }

    /** The programme, whole. */
    private static void opens(Phone phone) {
        phone.go("#/household");
        assertThat(programme(phone)).isVisible();
        var closed = "section:has-text('%s') button[aria-expanded=false]".formatted(TITLE);
        if (phone.page().locator(closed).count() > 0) {
            phone.tap(closed);
        }
    }

    private static Locator programme(Phone phone) {
        return phone.page().locator(".prog").filter(new Locator.FilterOptions().setHasText(TITLE));
    }

    private Set<HouseholdId> lackingTheCertificateAlone() {
        var decisions = decisions();
        return decisions
                .list(village(), PROGRAMME, DecisionState.PROPOSED, Truth.NOT_MET, null, 200)
                .items()
                .stream()
                .filter(one -> lacks(decisions.get(one.id())) == 1)
                .map(DecisionSummary::household)
                .collect(Collectors.toSet());
    }

    private static long lacks(DecisionDetail decision) {
        return decision.explanation().conditions().stream()
                .filter(condition -> condition.standing() == Standing.MISSING)
                .count();
    }

    /** Waits until the household's decision is worked out so. */
    private DecisionSummary proposed(Truth outcome) {
        var decisions = decisions();
        for (var deadline = System.nanoTime() + 30_000_000_000L; System.nanoTime() < deadline; ) {
            var found =
                    decisions
                            .list(village(), PROGRAMME, DecisionState.PROPOSED, outcome, null, 200)
                            .items()
                            .stream()
                            .filter(one -> one.household().equals(newcomer.household()))
                            .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new AssertionError("no proposal for " + newcomer.number());
    }

    private DecisionApi decisions() {
        return official.signIn(system).api().client(DecisionApi.class);
    }

    private String village() {
        return accounts.one(Role.VILLAGE_CLERK).region();
    }
}
