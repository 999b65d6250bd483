package org.xiangxue.journeys.official;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.certificate.CertificateApi;
import org.xiangxue.contract.certificate.CertificateState;
import org.xiangxue.contract.household.Correction;
import org.xiangxue.contract.household.CorrectionApi;
import org.xiangxue.contract.household.CorrectionChange;
import org.xiangxue.contract.household.CorrectionChange.HouseholdFact;
import org.xiangxue.contract.household.CorrectionChange.HouseholdField;
import org.xiangxue.contract.household.CorrectionChange.MemberFact;
import org.xiangxue.contract.household.CorrectionChange.MemberField;
import org.xiangxue.contract.household.CorrectionState;
import org.xiangxue.contract.household.HouseholdApi;
import org.xiangxue.contract.household.HouseholdDetail;
import org.xiangxue.contract.household.ProposeCorrection;
import org.xiangxue.contract.learning.Receipt;
import org.xiangxue.journeys.Api;
import org.xiangxue.journeys.Browsers;
import org.xiangxue.journeys.Console;
import org.xiangxue.journeys.DemoAccounts;
import org.xiangxue.journeys.Xiangxue;

/** What waits for officials: corrections, odd evidence, a wrong certificate. */
class DecisionsIT {

    private static final String INDUSTRY = "养乌骨鸡、种笋用竹";
    private static final String VISITED = "上门看过";

    private final Xiangxue system = Xiangxue.shared();
    private final DemoAccounts accounts = DemoAccounts.of(system);
    private final DemoAccounts.Staff official = accounts.one(Role.TOWNSHIP_OFFICIAL);
    private final DemoAccounts.Staff clerk = accounts.one(Role.VILLAGE_CLERK);

    @Test
    void aClerksCorrectionsAreDecided() {
        var asked = clerk.signIn(system).api();
        var household = household(asked);
        var head = household.members().getFirst();
        var other = household.members().getLast();
        var right =
                propose(
                        asked,
                        household,
                        new HouseholdFact(HouseholdField.INDUSTRY, INDUSTRY, null));
        var wrong =
                propose(
                        asked,
                        household,
                        new MemberFact(other.id(), MemberField.NAME, other.name() + "子"));
        try (var console = Console.signIn(system, official)) {
            console.seen("official-home-waiting").go("更正").titled("名册更正");
            console.seen("official-corrections");
            decide(console, right, "照改", "核实情况");
            assertThat(console.text("名册改好了")).isVisible();
            decide(console, wrong, "不改", "原因");
            assertThat(console.text("记下了，没改")).isVisible();

            console.open("households/" + household.id()).titled(Pattern.compile(".*家"));
            assertThat(console.page().locator("main")).containsText(INDUSTRY);
            console.seen("official-household");
            reveals(console, head);
        }
        assertThat(state(asked, right)).isEqualTo(CorrectionState.APPLIED);
        assertThat(state(asked, wrong)).isEqualTo(CorrectionState.REFUSED);
        assertThat(asked.client(HouseholdApi.class).get(household.id()).industry())
                .isEqualTo(INDUSTRY);
    }

    /** The last of the village: the first are for those who try to sign in. */
    private HouseholdDetail household(Api asked) {
        var homes = asked.client(HouseholdApi.class);
        return homes.list(clerk.region(), null, null, null, null, 200).items().reversed().stream()
                .filter(home -> home.members() > 1)
                .findFirst()
                .map(home -> homes.get(home.id()))
                .orElseThrow();
    }

    private static Correction propose(
            Api asked, HouseholdDetail household, CorrectionChange change) {
        return asked.client(CorrectionApi.class)
                .propose(household.id(), new ProposeCorrection(change, "看了户口本"));
    }

    private static CorrectionState state(Api asked, Correction correction) {
        return asked.client(CorrectionApi.class).get(correction.id()).state();
    }

    private static void decide(
            Console console, Correction correction, String decision, String asked) {
        console.button("看%s的更正".formatted(correction.name())).first().click();
        var drawer = console.page().locator("aside.drawer");
        assertThat(drawer).containsText(correction.reason());
        console.seen("official-correction-" + correction.change().getClass().getSimpleName());
        console.button(decision).click();
        givesAReason(console, decision, asked);
        assertThat(drawer).not().isVisible();
        console.quiet();
    }

    /** The line of a list that reads so. */
    private static Locator row(Console console, String... words) {
        console.quiet();
        var inOrder = Pattern.compile(String.join(".*", words));
        return console.page()
                .getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(inOrder))
                .first();
    }

    /** Without one nothing happens. */
    private static void givesAReason(Console console, String button, String label) {
        console.inDialog(button).click();
        assertThat(console.dialog()).containsText("至少写 4 个字");
        console.field(label).fill(VISITED);
        console.inDialog(button).click();
    }

    private static void reveals(Console console, HouseholdDetail.Member head) {
        console.button("看%s的证件号码".formatted(head.name())).click();
        givesAReason(console, "看全号", "用途");
        assertThat(row(console, head.name())).containsText(Pattern.compile("[0-9]{17}[0-9X]"));
    }

    @Test
    void oddLearningIsLookedIntoAndAWrongCertificateRevoked() {
        var student = Student.of(system);
        student.passes();
        assertThat(student.learnsWithAWrongClock())
                .extracting(Receipt::outcome)
                .containsExactly(Receipt.Outcome.HELD);
        try (var console = Console.signIn(system, official)) {
            concludes(console, student);
            releases(console, student);
            isNotOfferedRevoking(console);
        }
        try (var console = Console.signIn(system, accounts.one(Role.COUNTY_OFFICIAL))) {
            revokes(console, student);
        }
        assertThat(student.certificates()).noneMatch(one -> one.state() == CertificateState.VALID);
    }

    private void concludes(Console console, Student student) {
        console.go("学习核查").titled("学习核查");
        console.seen("official-flags");
        var name = student.member().name();
        assertThat(row(console, "学得太快", name, "三倍速也学不了这么多")).isVisible();
        console.button("写结论：" + name).first().click();
        givesAReason(console, "写结论", "核实情况");
        assertThat(console.text("记下了")).isVisible();
    }

    private void releases(Console console, Student student) {
        console.button("扣着的").click();
        console.seen("official-held");
        var name = student.member().name();
        assertThat(row(console, "手机的时间走在前面", name)).isVisible();
        console.button("放行：" + name).first().click();
        console.seen("official-release");
        console.inDialog("放行").click();
        assertThat(console.text("放行了")).isVisible();
    }

    /** That is the county's. */
    private static void isNotOfferedRevoking(Console console) {
        console.go("证书").titled("庙坝镇的证书").quiet();
        assertThat(console.link("看证书").first()).isVisible();
        assertThat(console.text("作废")).hasCount(0);
    }

    private void revokes(Console console, Student student) {
        var serial = student.certificates().getFirst().serial();
        console.go("证书").titled("盐津县的证书");
        assertThat(row(console, "有效", serial)).isVisible();
        console.button("作废：" + serial).click();
        console.seen("official-revoke");
        givesAReason(console, "作废", "原因");
        assertThat(row(console, "已作废", serial)).isVisible();
        console.seen("official-certificates");

        assertThat(revoked()).contains(serial);
        try (var stranger = Browsers.phoneWithoutScripts()) {
            var page = stranger.newPage();
            page.navigate(system.site() + "/verify/" + serial);
            assertThat(page.locator("main")).containsText("已作废");
            assertThat(page.content()).doesNotContain(student.member().name());
            Browsers.picture(page, "official-verify-revoked");
        }
    }

    private String revoked() {
        var list = Api.at(system.site()).client(CertificateApi.class).revocations();
        return new String(
                Base64.getUrlDecoder().decode(list.split("\\.")[1]), StandardCharsets.UTF_8);
    }
}
