package org.xiangxue.console.eligibility.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangxue.console.sample.SampleDecisions.id;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangxue.console.sample.SampleDecisions;
import org.xiangxue.console.sample.ViewTest;
import org.xiangxue.console.shell.ApiProblem;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.eligibility.decision.DecisionSummary;

class DecisionListViewTest extends ViewTest {

    @Autowired private SampleDecisions decisions;

    @BeforeEach
    void asTheyWere() {
        decisions.reset();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "decisions, 张建国李桂兰",
                "decisions?state=PROPOSED, 张建国李桂兰陈小平",
                "decisions?state=HELD, 王小兰",
                "decisions?state=ALL, 张建国李桂兰陈小平罗天才王小兰刘长福",
                "decisions?state=ALL&outcome=NOT_MET, 刘长福",
                "decisions?state=nonsense&programme=other, ''"
            })
    void theAddressSaysWhatIsListed(String address, String heads) {
        open(address);

        var grid = test(grid());
        var shown = new StringBuilder();
        for (var row = 0; row < grid.size(); row++) {
            shown.append(grid.getRow(row).head());
        }
        assertThat(shown).hasToString(heads);
    }

    @Test
    void aDecisionSaysEachConditionWithItsReasonAndSource() {
        open("decisions?decision=" + id(1));

        var drawer = text(drawer());
        assertThat(drawer)
                .contains(
                        "张建国",
                        "家里有人学完乌骨鸡养殖",
                        "家里有人有有效证书",
                        "7K3M9QX201VB",
                        "乌骨鸡养殖启动补助办法（示例文本）　第四条",
                        "第 2 版",
                        "2026-10-30",
                        SampleDecisions.HASH.substring(0, 12))
                .contains("不用户类别对不上");
    }

    @Test
    void workingItOutAgainShowsTheSameHash() {
        open("decisions?decision=" + id(1));

        test(button("重算一遍")).click();

        assertThat(text(drawer())).contains("算出来一样");
    }

    @Test
    void exactlyWhatWasSeenIsConfirmed() {
        open("decisions?decision=" + id(1));

        test(button("认定：符合")).click();

        assertThat(decisions.confirmed).containsEntry(id(1), SampleDecisions.HASH);
        assertThat(notice()).contains("认定好了");
        assertThat(find(DecisionDrawer.class).exists()).isFalse();
        assertThat(test(grid()).size()).isEqualTo(1);
    }

    @Test
    void whatHasChangedMeanwhileIsLookedAtAgain() {
        refusals.refuse("confirm", new ApiProblem(ProblemCode.STALE_VERSION));
        open("decisions?decision=" + id(1));

        test(button("认定：符合")).click();

        assertThat(decisions.confirmed).isEmpty();
        assertThat(notice()).contains("刚刚有变化");
    }

    @Test
    void returningAsksForTheReason() {
        open("decisions?decision=" + id(2));

        test(button("退回")).click();
        test(inDialog("退回")).click();
        assertThat(decisions.returned).isEmpty();
        find(TextArea.class).single().setValue("户口本没带来");
        test(inDialog("退回")).click();

        assertThat(decisions.returned).containsEntry(id(2), "户口本没带来");
    }

    @Test
    void whatIsNotKnownCannotBeConfirmed() {
        open("decisions?state=ALL&decision=" + id(3));

        assertThat(text(drawer())).contains("不能认定", "退回").doesNotContain("认定：");
    }

    @Test
    void aHoldSaysWhyAndHowItStandsNow() {
        open("decisions?state=HELD&decision=" + id(5));

        assertThat(text(drawer())).contains("证书作废了，所以先停着", "民政村重新算出");
        test(button("看现在的情况")).click();
        assertThat(text(drawer())).contains("照现在的情况", "学这门课能补上：乌骨鸡养殖");
    }

    @Test
    void aHoldThatTheFactsDoNotBearIsNotReleased() {
        refusals.refuse("release", new ApiProblem(ProblemCode.WRONG_STATE));
        open("decisions?state=HELD&decision=" + id(5));

        test(button("放行")).click();
        find(TextArea.class).single().setValue("上门看过");
        test(inDialog("放行")).click();

        assertThat(notice()).contains("还放不了");
        assertThat(decisions.released).isEmpty();
    }

    @Test
    void whoOnlyReadsDecidesNothing() {
        signIn(Role.PREFECTURE_OFFICIAL);
        go("decisions?decision=" + id(1), DecisionListView.class);

        assertThat(text(drawer())).contains("家里有人学完乌骨鸡养殖").doesNotContain("认定：", "退回");
    }

    @Test
    void closingLeavesTheListAsItWas() {
        open("decisions?state=ALL&decision=" + id(4));
        assertThat(grid().getSelectedItems()).extracting(DecisionSummary::head).contains("罗天才");

        UI.getCurrent()
                .navigate("decisions", com.vaadin.flow.router.QueryParameters.of("state", "ALL"));

        assertThat(find(DecisionDrawer.class).exists()).isFalse();
        assertThat(grid().getSelectedItems()).isEmpty();
    }

    @Test
    void speaksEnglishToo() {
        signIn(Role.TOWNSHIP_OFFICIAL);
        UI.getCurrent().setLocale(Locale.ENGLISH);
        go("decisions?state=HELD&decision=" + id(5), DecisionListView.class);

        assertThat(heading()).isEqualTo("Decisions of 庙坝镇");
        assertThat(text(drawer())).contains("certificate revoked", "On hold");
    }

    private void open(String address) {
        signIn(Role.TOWNSHIP_OFFICIAL);
        go(address, DecisionListView.class);
    }

    private DecisionDrawer drawer() {
        return find(DecisionDrawer.class).single();
    }

    private Button inDialog(String text) {
        return find(Button.class, find(Dialog.class).single())
                .withCondition(one -> one.getText().equals(text))
                .single();
    }

    @SuppressWarnings("unchecked")
    private Grid<DecisionSummary> grid() {
        return find(Grid.class).single();
    }
}
