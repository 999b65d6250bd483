package org.xiangxue.journeys.official;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.audit.AuditAction;
import org.xiangxue.contract.audit.AuditApi;
import org.xiangxue.contract.coverage.CoverageApi;
import org.xiangxue.contract.coverage.UncoveredHousehold;
import org.xiangxue.journeys.Console;
import org.xiangxue.journeys.DemoAccounts;
import org.xiangxue.journeys.Xiangxue;

/** Whom training has not reached, household by household, on the screen and as a file. */
class UncoveredListIT {

    private static final String TOWNSHIP = "530623105";
    private static final String PURPOSE = "通知下个月的培训";
    private static final int PAGE = 50;
    private static final int WHEEL = 800;
    private static final int MOST_TURNS = 100;

    private final Xiangxue system = Xiangxue.shared();
    private final DemoAccounts accounts = DemoAccounts.of(system);

    @Test
    void theListIsReadToItsEndAndTakenAlongForAPurpose() throws IOException {
        var official = accounts.one(Role.COUNTY_OFFICIAL);
        var households = uncovered(official);
        assertThat(households).as("more than one page").hasSizeGreaterThan(PAGE);
        try (var console = Console.signIn(system, official)) {
            console.open("coverage");
            var page = CoveragePage.of(console, "盐津县");
            console.button("展开庙坝镇").click();
            page.uncovered(TOWNSHIP).click();
            assertThat(drawer(console).locator("h2"))
                    .hasText("庙坝镇　未覆盖 %d 户".formatted(households.size()));
            console.seen("official-uncovered");
            onASmallScreen(console);
            assertThat(linesToTheEnd(console))
                    .containsExactlyInAnyOrderElementsOf(lines(households));

            var file = export(console, households.size());
            assertThat(file.suggestedFilename()).isEqualTo("uncovered-" + TOWNSHIP + ".csv");
            isTheList(Files.readString(file.path()), households);
            wasLogged(official);

            console.page().keyboard().press("Escape");
            assertThat(drawer(console)).not().isVisible();
            assertThat(page.uncovered(TOWNSHIP)).isFocused();
        }
    }

    @Test
    void whoLooksFromFartherAwaySeesNoNames() {
        var official = accounts.one(Role.PREFECTURE_OFFICIAL);
        try (var console = Console.signIn(system, official)) {
            console.open("coverage?region=530623&list=" + TOWNSHIP);
            assertThat(drawer(console)).isVisible();
            console.quiet();
            assertThat(seen(console)).isNotEmpty().allMatch(line -> line.matches(".\\*+ .*"));
            console.seen("official-uncovered-masked");
        }
    }

    private List<UncoveredHousehold> uncovered(DemoAccounts.Staff official) {
        var coverage = official.signIn(system).api().client(CoverageApi.class);
        var all = new ArrayList<UncoveredHousehold>();
        @Nullable String after = null;
        do {
            var page = coverage.uncovered(TOWNSHIP, null, null, after, PAGE);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    private static Locator drawer(Console console) {
        return console.page().locator("aside.drawer");
    }

    /** The list covers the table; nothing is cut. */
    private static void onASmallScreen(Console console) {
        console.page().setViewportSize(1024, 768);
        console.seen("official-uncovered-narrow");
        assertThat(console.page().evaluate("document.documentElement.scrollWidth")).isEqualTo(1024);
        console.page().setViewportSize(1440, 900);
    }

    /** Scrolls as with a mouse until nothing new comes. */
    private static Set<String> linesToTheEnd(Console console) {
        var all = new HashSet<>(seen(console));
        drawer(console).locator("vaadin-grid").hover();
        var still = 0;
        for (var turn = 0; still < 5 && turn < MOST_TURNS; turn++) {
            console.page().mouse().wheel(0, WHEEL);
            console.page().waitForTimeout(100);
            console.quiet();
            still = all.addAll(seen(console)) ? 0 : still + 1;
        }
        return all;
    }

    private static List<String> seen(Console console) {
        return drawer(console)
                .locator(".household-line > span:first-child")
                .allInnerTexts()
                .stream()
                .map(text -> text.replaceAll("[\\s\u3000]+", " ").strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static Set<String> lines(List<UncoveredHousehold> households) {
        var lines = new HashSet<String>();
        households.forEach(home ->
                lines.add(
                        "%s %s %s%s"
                                .formatted(
                                        home.head(),
                                        home.members() == 1
                                                ? "一个人"
                                                : "等 %d 人".formatted(home.members()),
                                        home.villageName(),
                                        home.hasPhone() ? "" : " 没电话")));
        return lines;
    }

    private static Download export(Console console, int households) {
        console.button("导出 %d 户名单".formatted(households)).click();
        console.inDialog("导出").click();
        assertThat(console.dialog()).containsText("至少写 4 个字");
        console.seen("official-export-refused");
        console.field("用途").fill(PURPOSE);
        return console.page().waitForDownload(() -> console.inDialog("导出").click());
    }

    private static void isTheList(String csv, List<UncoveredHousehold> households) {
        assertThat(csv).startsWith("\uFEFF\"行政区划代码\",\"村\",\"户编号\",\"户主\"");
        var lines = csv.lines().skip(1).toList();
        assertThat(lines).hasSize(households.size());
        for (var at = 0; at < lines.size(); at++) {
            var home = households.get(at);
            assertThat(lines.get(at))
                    .matches(
                            Pattern.compile(
                                    "\"%s\",\"%s\",\"%s\",\"%s\",\"%d\",.*"
                                            .formatted(
                                                    home.village(),
                                                    home.villageName(),
                                                    home.registryNo(),
                                                    home.head(),
                                                    home.members())));
        }
    }

    private void wasLogged(DemoAccounts.Staff official) {
        var administrator = accounts.one(Role.ADMINISTRATOR).signIn(system).api();
        var newest =
                administrator
                        .client(AuditApi.class)
                        .list(AuditAction.UNCOVERED_EXPORT.name(), official.username(), null, 1)
                        .items();
        assertThat(newest)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.purpose()).isEqualTo(PURPOSE);
                    assertThat(entry.region()).isEqualTo(TOWNSHIP);
                });
    }
}
