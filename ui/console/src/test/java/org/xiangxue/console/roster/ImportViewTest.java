package org.xiangxue.console.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangxue.console.component.DayPicker;
import org.xiangxue.console.sample.SampleImports;
import org.xiangxue.console.sample.ViewTest;
import org.xiangxue.console.shell.ApiProblem;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.household.ImportId;
import org.xiangxue.contract.household.ImportRow;

class ImportViewTest extends ViewTest {

    @Autowired private SampleImports imports;

    @BeforeEach
    void nothingIsApplied() {
        imports.applied.clear();
    }

    @Test
    void refusedRowsComeFirstWithReasonAndRemedy() {
        open(SampleImports.CHECKED);

        assertThat(test(grid()).getCellText(0, 5)).isEqualTo("证件号码 末位校验码不对，对着证件核一遍");
        assertThat(test(grid()).size()).isEqualTo(6);
    }

    @Test
    void eachCountFiltersTheRows() {
        open(SampleImports.CHECKED);

        test(find(NativeButton.class).withCondition(one -> text(one).equals("9换了户")).single())
                .click();

        assertThat(test(grid()).getRow(0).outcome().name()).isEqualTo("MOVED");
    }

    @Test
    void applyingSaysHowManyAndAsks() {
        open(SampleImports.CHECKED);

        test(button("写入 159 人")).click();
        assertThat(imports.applied).isEmpty();
        test(find(ConfirmDialog.class).single()).confirm();

        await(() -> text(find(ImportView.class).single()).contains("已写入"));
        assertThat(imports.applied).containsExactly(SampleImports.CHECKED);
    }

    @Test
    void aChangedRegistryIsExplainedWithItsRemedy() {
        refusals.refuse("apply", new ApiProblem(ProblemCode.REGISTRY_CHANGED));
        open(SampleImports.CHECKED);

        test(button("写入 159 人")).click();
        test(find(ConfirmDialog.class).single()).confirm();

        await(() -> text(find(ImportView.class).single()).contains("把同一个文件再传一遍就好"));
        assertThat(imports.applied).isEmpty();
    }

    @Test
    void aTrialUnderWayShowsItsProgress() {
        open(SampleImports.CHECKING);

        assertThat(find(ProgressBar.class).exists()).isTrue();
        assertThat(text(find(ImportView.class).single())).contains("已读 12,400 行");
    }

    @Test
    void aFileThatCannotBeReadSaysWhy() {
        open(SampleImports.FAILED);

        assertThat(text(find(ImportView.class).single())).contains("名册没有变", "用模板");
        assertThat(find(Grid.class).exists()).isFalse();
    }

    @Test
    void nothingIsUploadedWithoutItsDate() {
        signIn(Role.TOWNSHIP_OFFICIAL);
        go("imports", ImportListView.class);
        assertThat(find(Upload.class).single().isEnabled()).isFalse();

        find(DayPicker.class).single().setValue(LocalDate.of(2026, 10, 25));

        assertThat(find(Upload.class).single().isEnabled()).isTrue();
    }

    @Test
    void theHistoryListsEveryRoster() {
        signIn(Role.TOWNSHIP_OFFICIAL);
        go("imports", ImportListView.class);

        assertThat(test(find(Grid.class).single()).size()).isEqualTo(4);
    }

    private void open(ImportId id) {
        signIn(Role.TOWNSHIP_OFFICIAL);
        go("imports/" + id, ImportView.class);
    }

    /** The answer comes back from another thread into the page. */
    private static void await(java.util.function.BooleanSupplier seen) {
        var end = Instant.now().plus(Duration.ofSeconds(10));
        while (!seen.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
            roundTrip();
        }
    }

    @SuppressWarnings("unchecked")
    private Grid<ImportRow> grid() {
        return find(Grid.class).single();
    }
}
