package org.xiangxue.console.eligibility.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangxue.console.sample.SampleCases.id;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangxue.console.sample.SampleCases;
import org.xiangxue.console.sample.ViewTest;
import org.xiangxue.console.shell.ApiProblem;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.eligibility.notice.CaseSummary;
import org.xiangxue.contract.eligibility.notice.ReviewCase;

class CaseListViewTest extends ViewTest {

    @Autowired private SampleCases cases;

    @BeforeEach
    void nobodyHasAnswered() {
        cases.reviewed.clear();
    }

    @Test
    void theOpenOnesSayHowLongTheyHave() {
        open("review-cases");

        var grid = test(grid());
        assertThat(grid.size()).isEqualTo(2);
        assertThat(grid.getCellText(0, 1)).isEqualTo("公众异议");
        assertThat(text(cell(0, 5))).isEqualTo("2026-11-12还有 12 天");
        assertThat(text(cell(1, 5))).isEqualTo("2026-10-29超期 2 天");
    }

    @Test
    void theAnsweredOnesAreListedToo() {
        open("review-cases?state=ALL&case=" + id(3));

        assertThat(test(grid()).size()).isEqualTo(3);
        assertThat(text(drawer())).contains("维持原认定", "上门数过，是自己的");
    }

    @Test
    void anAnswerIsGivenInWords() {
        open("review-cases?case=" + id(1));
        assertThat(text(drawer())).contains("他家的鸡是借来的", "138 开头的电话");

        test(button("有道理，重办")).click();
        test(inDialog("有道理，重办")).click();
        assertThat(cases.reviewed).isEmpty();
        find(TextArea.class).single().setValue("上门数过，是借的");
        test(inDialog("有道理，重办")).click();

        assertThat(cases.reviewed).containsEntry(id(1), new ReviewCase(true, "上门数过，是借的"));
        assertThat(notice()).contains("答复了，重新算");
        assertThat(test(grid()).size()).isEqualTo(1);
    }

    @Test
    void whoDecidedIsToldThatAnotherReviews() {
        open("review-cases?case=" + id(2));

        assertThat(text(drawer())).contains("要别人来复核").doesNotContain("重办");
    }

    @Test
    void theServersRefusalIsToldInWords() {
        refusals.refuse("review", new ApiProblem(ProblemCode.OWN_WORK));
        open("review-cases?case=" + id(1));

        test(button("维持原认定")).click();
        find(TextArea.class).single().setValue("查过了，符合");
        test(inDialog("维持原认定")).click();

        assertThat(notice()).contains("要别人来复核");
        assertThat(cases.reviewed).isEmpty();
    }

    private void open(String address) {
        signIn(Role.TOWNSHIP_OFFICIAL);
        go(address, CaseListView.class);
    }

    private com.vaadin.flow.component.Component cell(int row, int column) {
        return test(grid()).getCellComponent(row, column);
    }

    private CaseDrawer drawer() {
        return find(CaseDrawer.class).single();
    }

    private Button inDialog(String text) {
        return find(Button.class, find(Dialog.class).single())
                .withCondition(one -> one.getText().equals(text))
                .single();
    }

    @SuppressWarnings("unchecked")
    private Grid<CaseSummary> grid() {
        return find(Grid.class).single();
    }
}
