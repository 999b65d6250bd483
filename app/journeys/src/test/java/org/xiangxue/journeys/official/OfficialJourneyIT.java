package org.xiangxue.journeys.official;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.coverage.CoverageApi;
import org.xiangxue.contract.coverage.CoverageFigure;
import org.xiangxue.contract.coverage.CoverageReport;
import org.xiangxue.contract.learning.Receipt;
import org.xiangxue.journeys.Console;
import org.xiangxue.journeys.DemoAccounts;
import org.xiangxue.journeys.Xiangxue;

/** Whom training has reached: a county's official looks from the county down to a village. */
class OfficialJourneyIT {

    private static final String COUNTY = "530623";
    private static final String TOWNSHIP = "530623105";
    private static final String COURSE = "wuguji";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Xiangxue system = Xiangxue.shared();
    private final DemoAccounts.Staff official = DemoAccounts.of(system).one(Role.COUNTY_OFFICIAL);
    private final CoverageApi coverage = official.signIn(system).api().client(CoverageApi.class);

    @Test
    void theFiguresOfTheOwnAreaSayHowTheyAreCounted() {
        try (var console = Console.signIn(system, official)) {
            console.seen("official-home").go("培训覆盖");
            var page = CoveragePage.of(console, "盐津县");
            page.says(report(COUNTY, null));
            console.seen("official-coverage");

            console.button("这些数怎么算").click();
            var report = report(COUNTY, null);
            assertThat(console.dialog()).containsText("到 " + report.on());
            assertThat(console.dialog()).containsText("数据时点最晚是 " + report.rosterAsOf());
            console.seen("official-how-counted");
            console.page().keyboard().press("Escape");
            assertThat(console.dialog()).not().isVisible();

            page.choose("口径", "乌骨鸡养殖");
            assertThat(console.page()).hasURL(Pattern.compile("course=" + COURSE));
            page.says(report(COUNTY, COURSE));
            page.choose("对象", "监测户");
            var total = report(COUNTY, COURSE).total();
            assertThat(console.page().locator(".band"))
                    .containsText(
                            "%d / %d 户监测户"
                                    .formatted(
                                            total.coveredMonitoredHouseholds(),
                                            total.monitoredHouseholds()));
            console.seen("official-coverage-monitored");
            printed(console);
        }
    }

    private void printed(Console console) {
        var page = console.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".print-only"))
                .hasText(
                        Pattern.compile(
                                "盐津县　口径：户里有人学完《乌骨鸡养殖》　截至 %s　盐津县干部 打印于 .*"
                                        .formatted(report(COUNTY, COURSE).on())));
        assertThat(page.locator("nav.nav")).isHidden();
        assertThat(console.button("打印")).isHidden();
        console.seen("official-coverage-print");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        assertThat(page.locator(".print-only")).isHidden();
    }

    @Test
    void aTownshipOpensIntoItsVillagesByClicksAndByKeys() {
        try (var console = Console.signIn(system, official)) {
            console.go("培训覆盖");
            var county = CoveragePage.of(console, "盐津县");
            console.link("庙坝镇").click();
            var township = CoveragePage.of(console, "庙坝镇");
            township.says(report(TOWNSHIP, null));
            sorts(township);
            console.seen("official-coverage-township");
            var village = byName(report(TOWNSHIP, null)).getFirst();
            console.link(village.name()).click();
            CoveragePage.of(console, village.name()).says(village);
            console.seen("official-coverage-village");

            console.link("盐津县").click();
            CoveragePage.of(console, "盐津县");
            opensByKeys(county);
        }
    }

    private void sorts(CoveragePage township) {
        township.sort("未覆盖");
        assertThat(township.rows())
                .isEqualTo(codes(Comparator.comparingLong(OfficialJourneyIT::uncovered)));
        township.sort("未覆盖");
        assertThat(township.rows())
                .isEqualTo(
                        codes(
                                Comparator.comparingLong(OfficialJourneyIT::uncovered)
                                        .thenComparing(CoverageFigure::region)
                                        .reversed()));
    }

    private void opensByKeys(CoveragePage county) {
        var keys = county.page().keyboard();
        county.page().locator("tr[data-row][tabindex='0']").focus();
        while (!county.page().evaluate("document.activeElement.dataset.row").equals(TOWNSHIP)) {
            keys.press("ArrowDown");
        }
        keys.press("ArrowRight");
        assertThat(county.row(TOWNSHIP)).hasAttribute("aria-expanded", "true");
        assertThat(county.page().locator("tr[aria-level='2']").first()).isVisible();
        assertThat(county.row(TOWNSHIP)).isFocused();
        county.console().seen("official-coverage-open");
        keys.press("ArrowLeft");
        assertThat(county.row(TOWNSHIP)).hasAttribute("aria-expanded", "false");
        keys.press("Enter");
        CoveragePage.of(county.console(), "庙坝镇");
    }

    @Test
    void whatALearnerDeliversIsInTheFiguresWithinSeconds() {
        var student = Student.of(system);
        var village = student.home().village();
        try (var console = Console.signIn(system, official)) {
            console.open("coverage?region=" + TOWNSHIP);
            var before = report(village, null).total();
            CoveragePage.of(console, "庙坝镇").says(before);

            assertThat(student.passes())
                    .extracting(Receipt::outcome)
                    .containsOnly(Receipt.Outcome.ACCEPTED);
            var delivered = Instant.now();
            var covered = before.coveredHouseholds() + 1;
            while (report(village, null).total().coveredHouseholds() < covered) {
                assertThat(Duration.between(delivered, Instant.now())).isLessThan(PATIENCE);
                console.page().waitForTimeout(100);
            }
            System.out.printf(
                    "counted after %d ms%n", Duration.between(delivered, Instant.now()).toMillis());

            console.page().reload();
            var after = report(village, null).total();
            assertThat(after.coveredHouseholds()).isEqualTo(covered);
            assertThat(after.households()).isEqualTo(before.households());
            CoveragePage.of(console, "庙坝镇").says(after);
        }
    }

    @Test
    void thePageSpeaksEnglishAndChineseAgain() {
        try (var console = Console.signIn(system, official)) {
            console.open("coverage?region=" + TOWNSHIP);
            CoveragePage.of(console, "庙坝镇");
            console.button("English").click();
            console.titled(Pattern.compile("[Cc]overage"));
            var chinese = console.page().locator("main").innerText().lines();
            assertThat(chinese.filter(line -> line.matches(".*(覆盖|截至|口径|没有数据).*"))).isEmpty();
            assertThat(console.page().locator("html")).hasAttribute("lang", "en");
            console.seen("official-coverage-en");
            console.button("中文").click();
            CoveragePage.of(console, "庙坝镇");
        }
    }

    private CoverageReport report(String region, @Nullable String course) {
        return coverage.report(region, null, course);
    }

    private List<CoverageFigure> byName(CoverageReport report) {
        return report.parts().stream().filter(part -> part.households() > 0).toList();
    }

    private List<String> codes(Comparator<CoverageFigure> order) {
        return byName(report(TOWNSHIP, null)).stream()
                .sorted(order.thenComparing(CoverageFigure::region))
                .map(CoverageFigure::region)
                .toList();
    }

    private static long uncovered(CoverageFigure figure) {
        return figure.households() - figure.coveredHouseholds();
    }
}
