package org.xiangxue.journeys.administrator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.xiangxue.contract.account.Role;
import org.xiangxue.journeys.Browsers;
import org.xiangxue.journeys.Console;
import org.xiangxue.journeys.DemoAccounts;
import org.xiangxue.journeys.Xiangxue;

/** An account for a new official, the roster of a township, and what the log says of both. */
class AdministratorJourneyIT {

    private static final String USERNAME = "yanjin.zhao";
    private static final String NAME = "赵干部";
    private static final String PASSWORD = "mo-zhu-deng-hua-27";
    private static final String TOWNSHIP = "普洱镇";
    private static final String ROSTER = "普洱镇2026.xlsx";

    private final Xiangxue system = Xiangxue.shared();
    private final DemoAccounts accounts = DemoAccounts.of(system);

    @Test
    void anOfficialIsLetInAndImportsTheRoster() throws IOException {
        try (var administrator = Console.signIn(system, accounts.one(Role.ADMINISTRATOR))) {
            seesNobodysData(administrator);
            var handedOver = makesTheAccount(administrator);
            try (var official = Console.signIn(system, USERNAME, handedOver)) {
                changesThePassword(official, handedOver);
                imports(official);
            }
            readsTheLog(administrator);
            closesTheAccount(administrator);
        }
        isKeptOut();
    }

    private void seesNobodysData(Console administrator) {
        assertThat(administrator.page().locator("nav.nav")).not().containsText("户名册");
        administrator.seen("administrator-home");
        administrator.open("households?region=530623105");
        assertThat(administrator.page().locator("main")).not().containsText("张");
        administrator.seen("administrator-refused");
    }

    private static String makesTheAccount(Console administrator) {
        administrator.go("账号").titled("账号");
        administrator.seen("administrator-accounts");
        administrator.button("新建账号").click();
        administrator.inDialog("新建账号").click();
        administrator.seen("administrator-create-empty");
        administrator.field("姓名").fill(NAME);
        administrator.field("用户名").fill("county");
        chooses(administrator, "角色", "乡镇干部");
        administrator.field("地区").pressSequentially(TOWNSHIP);
        option(administrator, "盐津县").click();
        administrator.inDialog("新建账号").click();
        assertThat(administrator.dialog()).containsText("这个用户名有人用了");
        administrator.field("用户名").fill(USERNAME);
        administrator.seen("administrator-create");
        administrator.inDialog("新建账号").click();
        var password = administrator.dialog().locator(".secret");
        assertThat(password).isVisible();
        administrator.seen("administrator-password");
        var handedOver = password.innerText();
        administrator.inDialog("抄好了").click();
        assertThat(administrator.page().locator("vaadin-grid")).containsText(TOWNSHIP);
        return handedOver;
    }

    private static void changesThePassword(Console official, String handedOver) {
        official.button("改密码").click();
        assertThat(official.field("现在的密码")).isVisible();
        official.seen("administrator-own-password");
        official.field("现在的密码").fill(handedOver);
        official.field("新密码").fill("kurz");
        official.field("新密码再打一遍").fill("kurz");
        official.field("新密码再打一遍").press("Enter");
        assertThat(official.dialog()).containsText("至少 10 个字符");
        official.field("新密码").fill(PASSWORD);
        official.field("新密码再打一遍").fill(PASSWORD);
        official.field("新密码再打一遍").press("Enter");
        assertThat(official.text("密码改好了")).isVisible();
    }

    private static void imports(Console official) throws IOException {
        official.go("导入名册").titled("导入名册");
        official.seen("administrator-imports-empty");
        var template = official.page().waitForDownload(() -> official.link("下载模板").click());
        var book = filledIn(RosterBook.from(bytes(template)));
        assertThat(official.field("地区")).hasValue(TOWNSHIP);
        official.field("数据时点").fill("2026-06-30");
        official.field("数据时点").press("Enter");
        sends(official, notARoster());
        assertThat(official.text("表头不对，用模板。")).isVisible();
        official.seen("administrator-import-failed");
        sends(official, book.file(ROSTER));
        assertThat(official.text("等你决定").first()).isVisible();
        official.titled(ROSTER);
        counts(official, "新增", 4);
        counts(official, "没收下", 1);
        assertThat(official.page().locator("vaadin-grid")).containsText("校验码");
        official.seen("administrator-import-checked");
        outcomeSaysWhy(official);
        applies(official);
        official.open("households");
        official.titled(TOWNSHIP + "户名册");
        assertThat(official.page().locator("vaadin-grid")).containsText("周大山");
        official.seen("administrator-households");
        changesNothingAgain(official, book);
    }

    private static RosterBook filledIn(RosterBook book) {
        return book.with(
                """
                行政区划代码   户编号   人编号  与户主关系  姓名    性别  证件号码  出生日期     户状态  户状态日期   监测类别     监测日期     产业
                530623102201  YJ-0001  01     户主       周大山  男    %s       -           脱贫户  2019-11-20  -           -           竹笋
                530623102201  YJ-0001  02     配偶       吴秀英  女    %s       -           脱贫户  2019-11-20  -           -           竹笋
                530623102201  YJ-0002  01     户主       郑小妹  女    %s       -           脱贫户  -           脱贫不稳定  2024-03-01  -
                530623102201  YJ-0003  01     户主       何老三  男    -        1955-05-05  一般户  -           -           -           -
                530623102201  YJ-0004  01     户主       钱有误  男    %s       -           脱贫户  -           -           -           -
                """
                        .formatted(
                                RosterBook.idNumber("19780412", "013"),
                                RosterBook.idNumber("19800103", "024"),
                                RosterBook.idNumber("19900730", "048"),
                                "530699197804120130"));
    }

    private static FilePayload notARoster() {
        return new FilePayload(
                "名册.xlsx", RosterBook.XLSX, "not a workbook".getBytes(StandardCharsets.UTF_8));
    }

    private static void sends(Console official, FilePayload file) {
        var input = official.page().locator("vaadin-upload input[type=file]");
        assertThat(official.page().locator("vaadin-upload")).not().hasAttribute("disabled", "");
        input.setInputFiles(file);
    }

    private static void counts(Console official, String outcome, int rows) {
        var count =
                official.page()
                        .locator(".counts button")
                        .filter(new Locator.FilterOptions().setHasText(outcome));
        assertThat(count.locator("span").first())
                .hasText(
                        String.valueOf(rows),
                        new LocatorAssertions.HasTextOptions().setTimeout(30_000));
    }

    private static void outcomeSaysWhy(Console official) throws IOException {
        var file = official.page().waitForDownload(() -> official.link("下载逐行结果").click());
        var lines = RosterBook.read(bytes(file));
        assertThat(lines).hasSize(6);
        assertThat(lines.getFirst()).endsWith("结果", "原因");
        assertThat(lines.getLast()).contains("钱有误");
        assertThat(lines.getLast().getLast()).contains("证件号码");
    }

    private static void applies(Console official) {
        official.button("写入 4 人").click();
        assertThat(official.dialog()).containsText("新增 4 人");
        official.seen("administrator-import-asks");
        official.inDialog("写入 4 人").click();
        assertThat(official.text("已写入").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        official.seen("administrator-import-applied");
    }

    private static void changesNothingAgain(Console official, RosterBook book) throws IOException {
        official.go("导入名册").titled("导入名册");
        official.field("数据时点").fill("2026-06-30");
        official.field("数据时点").press("Enter");
        sends(official, book.file(ROSTER));
        counts(official, "没变", 4);
        counts(official, "新增", 0);
        assertThat(official.button("写入 0 人")).isDisabled();
        official.go("导入名册").titled("导入名册");
        official.seen("administrator-imports");
    }

    private static void readsTheLog(Console administrator) {
        administrator.go("操作记录").titled("操作记录");
        administrator.seen("administrator-audit");
        administrator.field("谁").fill(USERNAME);
        var grid = administrator.page().locator("vaadin-grid");
        assertThat(shown(grid, "（admin）")).hasCount(0);
        assertThat(grid).containsText("写入名册");
        assertThat(grid).containsText(NAME);
        administrator.seen("administrator-audit-of-one");
    }

    /** Rows that the grid keeps for later hold the text of what was in them. */
    private static Locator shown(Locator grid, String words) {
        return grid.locator("vaadin-grid-cell-content:visible")
                .filter(new Locator.FilterOptions().setHasText(words));
    }

    private static void closesTheAccount(Console administrator) {
        administrator.go("账号").titled("账号");
        administrator.button("停用 " + NAME).click();
        assertThat(administrator.dialog()).containsText(NAME);
        administrator.seen("administrator-close-asks");
        administrator.inDialog("停用").click();
        administrator.noDialog();
        assertThat(administrator.button("恢复 " + NAME)).isVisible();
        administrator.seen("administrator-accounts-after");
    }

    private void isKeptOut() {
        try (var desk = Browsers.desk()) {
            var page = desk.newPage();
            page.navigate(system.site() + "/console/");
            page.getByLabel("用户名").fill(USERNAME);
            page.getByLabel("密码").fill(PASSWORD);
            page.getByLabel("密码").press("Enter");
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            Browsers.picture(page, "console-administrator-kept-out");
        }
    }

    private static void chooses(Console console, String label, String item) {
        console.field(label).click();
        option(console, item).click();
    }

    private static Locator option(Console console, String words) {
        return console.page()
                .getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    private static byte[] bytes(Download file) throws IOException {
        return Files.readAllBytes(file.path());
    }
}
