package org.xiangxue.journeys.official;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.xiangxue.contract.coverage.CoverageFigure;
import org.xiangxue.contract.coverage.CoverageReport;
import org.xiangxue.journeys.Console;

/** The page of an area's coverage, read as a person reads it. */
record CoveragePage(Console console) {

    private static final int FEWEST_FOR_A_RATE = 10;

    static CoveragePage of(Console console, String area) {
        console.titled(area + "培训覆盖").quiet();
        return new CoveragePage(console);
    }

    Page page() {
        return console.page();
    }

    Locator row(String region) {
        return page().locator("tr[data-row='%s']".formatted(region));
    }

    /** Codes of the rows, from top to bottom. */
    List<String> rows() {
        return page().locator("tr[data-row]").all().stream()
                .map(row -> row.getAttribute("data-row"))
                .toList();
    }

    /** The number that opens the list of those not reached. */
    Locator uncovered(String region) {
        return row(region).locator("td:last-child a");
    }

    /** All that the page says is what the report says. */
    void says(CoverageReport report) {
        var total = report.total();
        assertThat(page().locator(".band"))
                .containsText(
                        "%s / %s 户"
                                .formatted(
                                        exact(total.coveredHouseholds()),
                                        exact(total.households())));
        assertThat(page().locator(".band .big").first())
                .containsText(rate(total.coveredHouseholds(), total.households()));
        report.parts().forEach(this::says);
    }

    /** The row of an area. */
    void says(CoverageFigure figure) {
        var row = row(figure.region());
        if (figure.households() == 0) {
            assertThat(row).containsText("没有数据");
            return;
        }
        var uncovered = figure.households() - figure.coveredHouseholds();
        var cells = row.locator("td");
        assertThat(cells.nth(0)).hasText(figure.name());
        assertThat(cells.nth(1)).hasText(exact(figure.households()));
        assertThat(cells.nth(2)).hasText(exact(figure.coveredHouseholds()));
        assertThat(cells.nth(3)).hasText(rate(figure.coveredHouseholds(), figure.households()));
        assertThat(cells.nth(5)).hasText(exact(uncovered) + (uncovered == 0 ? "" : " 户"));
    }

    /** Opens a choice of the filters and takes one. */
    void choose(String filter, String choice) {
        console.field(filter).click();
        page().getByRole(
                        AriaRole.OPTION, new Page.GetByRoleOptions().setName(choice).setExact(true))
                .click();
        console.quiet();
    }

    void sort(String column) {
        page().locator("th .sort").filter(new Locator.FilterOptions().setHasText(column)).click();
        console.quiet();
    }

    static String exact(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String rate(long part, long whole) {
        return whole < FEWEST_FOR_A_RATE
                ? part + "/" + whole
                : BigDecimal.valueOf(100 * part)
                                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                        + "%";
    }
}
