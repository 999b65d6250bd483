package org.xiangxue.console.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xiangxue.console.sample.ViewTest;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.coverage.UncoveredHousehold;

class CoverageViewTest extends ViewTest {

    @Test
    void showsTheOwnAreaLowestShareFirstAndWithoutDataLast() {
        open("coverage");

        assertThat(heading()).isEqualTo("盐津县培训覆盖");
        assertThat(areas()).startsWith("滩头乡", "兴隆镇", "庙坝镇").endsWith("牛寨乡");
        assertThat(text(row("滩头乡"))).contains("852", "329", "38.6%", "−0.3", "523 户");
        assertThat(text(row("牛寨乡"))).contains("没有数据").doesNotContain("%");
    }

    @Test
    void anAreaOpensInPlaceAndItsNeighboursStay() {
        open("coverage");

        test(find(NativeButton.class, row("庙坝镇")).withClassName("twist").single()).click();

        assertThat(areas()).hasSize(15).contains("民政村", "滩头乡");
        test(find(NativeButton.class).withText("还有 7 个村（社区）").single()).click();
        assertThat(areas()).hasSize(22);
        assertThat(row("庙坝镇").getElement().getAttribute("aria-expanded")).isEqualTo("true");
    }

    @Test
    void aHeadingSortsAndSortsBackwards() {
        open("coverage");

        test(header("未覆盖")).click();
        assertThat(areas()).startsWith("盐井镇", "豆沙镇").endsWith("牛寨乡");
        test(header("未覆盖 ↑")).click();
        assertThat(areas()).startsWith("兴隆镇", "庙坝镇").endsWith("牛寨乡");
    }

    @Test
    void stepsAboveTheOwnAreaAreNamedButNotOpened() {
        signIn(Role.TOWNSHIP_OFFICIAL);
        go("coverage?region=530623105201", CoverageView.class);

        var crumbs = find(Nav.class).withClassName("crumbs").single();
        assertThat(text(crumbs)).isEqualTo("云南省›昭通市›盐津县›庙坝镇›民政村");
        assertThat(find(RouterLink.class, crumbs).all())
                .extracting(ViewTest::text)
                .containsExactly("庙坝镇");
    }

    @Test
    void theNumberOpensItsListBeside() {
        open("coverage?list=530623105");

        assertThat(find(H2.class, find(UncoveredDrawer.class).single()).all().getFirst().getText())
                .isEqualTo("庙坝镇　未覆盖 562 户");
        assertThat(households().getDataCommunicator().getItemCount()).isPositive();
        assertThat(row("庙坝镇").hasClassName("selected")).isTrue();
        assertThat(find(RouterLink.class).withClassName("current").all())
                .extracting(tile -> tile.getElement().getAttribute("title"))
                .containsExactly("庙坝镇");
    }

    @Test
    void theListLoadsOnToItsEnd() {
        open("coverage?list=530623105&monitored=yes");

        assertThat(test(households()).getRow(40).head()).isEqualTo("张*");
        assertThat(test(households()).size()).isEqualTo(41);
    }

    @Test
    void closingTheListLeavesTheTable() {
        open("coverage?list=530623105");

        UI.getCurrent().navigate("coverage");

        assertThat(find(UncoveredDrawer.class).exists()).isFalse();
        assertThat(areas()).hasSize(10);
    }

    @Test
    void anExportAsksForItsPurpose() {
        open("coverage?list=530623105");

        test(button("导出 562 户名单")).click();
        test(button("导出")).click();
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();

        find(TextArea.class).single().setValue("通知培训");
        test(button("导出")).click();
        assertThat(find(Dialog.class).exists()).isFalse();
    }

    @Test
    void theExportsAddressHoldsWhatWasStated() {
        var filter =
                CoverageFilter.of(com.vaadin.flow.router.QueryParameters.of("course", "wuguji"));

        assertThat(UncoveredDrawer.address("530623105", filter, "通知 a&b=c").toASCIIString())
                .isEqualTo(
                        "/api/v1/coverage/uncovered.csv?region=530623105&purpose=%E9%80%9A%E7%9F%A5%20a%26b%3Dc&course=wuguji");
    }

    @Test
    void whoIsCountedGoesIntoTheAddress() {
        open("coverage");

        test(find(Select.class).all().get(1)).selectItem("监测户");

        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getQueryString())
                .isEqualTo("of=MONITORED");
        assertThat(text(row("滩头乡"))).contains("71", "21").doesNotContain("523 户");
    }

    @Test
    void saysHowItCounts() {
        open("coverage");

        test(button("这些数怎么算")).click();

        assertThat(text(find(HowCountedDialog.class).single())).contains("2026-09-30", "脱贫户");
    }

    @Test
    void provinceOfficialsSeePrefectures() {
        signIn(Role.PROVINCE_OFFICIAL);
        go("coverage", CoverageView.class);

        assertThat(heading()).isEqualTo("云南省培训覆盖");
        assertThat(areas()).containsExactly("昭通市");
    }

    @Test
    void theChartsProgramIsWhereThePageLooksForIt() {
        assertThat(
                        getClass()
                                .getResource(
                                        "/META-INF/resources/_static/echarts/6.0.0/dist/echarts.simple.min.js"))
                .isNotNull();
    }

    private void open(String address) {
        signIn(Role.COUNTY_OFFICIAL);
        go(address, CoverageView.class);
    }

    @SuppressWarnings("unchecked")
    private Grid<UncoveredHousehold> households() {
        return find(Grid.class, find(UncoveredDrawer.class).single()).single();
    }

    private NativeButton header(String text) {
        return find(NativeButton.class)
                .withCondition(one -> one.hasClassName("sort") && one.getText().equals(text))
                .single();
    }

    private List<String> areas() {
        return rows().stream()
                .map(row -> text(row.getChildren().findFirst().orElseThrow()))
                .toList();
    }

    private NativeTableRow row(String area) {
        return rows().stream()
                .filter(row -> text(row.getChildren().findFirst().orElseThrow()).equals(area))
                .findFirst()
                .orElseThrow();
    }

    private List<NativeTableRow> rows() {
        return find(NativeTableRow.class).all().stream()
                .filter(row -> row.getElement().hasAttribute("data-row"))
                .toList();
    }
}
