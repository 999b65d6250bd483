package org.xiangxue.console.eligibility.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangxue.console.eligibility.rule.RuleTree;
import org.xiangxue.console.sample.SampleProgrammes;
import org.xiangxue.console.sample.ViewTest;
import org.xiangxue.contract.account.Role;

class ProgrammeViewTest extends ViewTest {

    @Autowired private SampleProgrammes programmes;

    @BeforeEach
    void asTheyWere() {
        programmes.reset();
    }

    @Test
    void theListSaysWhoGrantsWhatWhere() {
        signIn(Role.TOWNSHIP_OFFICIAL);
        go("programmes", ProgrammeListView.class);

        var grid = test(find(Grid.class).single());
        assertThat(grid.getCellText(0, 1)).isEqualTo("示例单位");
        assertThat(grid.getCellText(0, 2)).isEqualTo("盐津县");
        assertThat(grid.getCellText(0, 3)).isEqualTo("2026-01-01 起");
        assertThat(text(find(ProgrammeListView.class).single())).doesNotContain("新建政策", "草稿第");
    }

    @Test
    void theRuleIsReadAsATreeInWords() {
        signIn(Role.TOWNSHIP_OFFICIAL);
        go("programmes/" + SampleProgrammes.CODE, ProgrammeView.class);

        assertThat(text(find(RuleTree.class).single()))
                .containsSubsequence(
                        "这些都要有",
                        "家里有人学完乌骨鸡养殖",
                        "现住的人里有人持有《乌骨鸡养殖》的有效证书，学完不超过 36 个月",
                        "第四条",
                        "2 样里至少有 1 样",
                        "名册上是建档立卡户、脱贫户",
                        "至少 1 个 16～65 岁的人");
        assertThat(find(Button.class).withCondition(one -> one.getText().equals("改")).exists())
                .isFalse();
    }

    @Test
    void draftsAreListedForThoseWhoWriteThem() {
        programmes.preview = SampleProgrammes.counted();
        signIn(Role.COUNTY_OFFICIAL);
        go("programmes?list=drafts", ProgrammeListView.class);

        var grid = test(find(Grid.class).single());
        assertThat(grid.getCellText(0, 2)).isEqualTo("陈杰");
        assertThat(text(grid.getCellComponent(0, 4))).isEqualTo("试算好了");
    }

    @Test
    void aNewProgrammeBeginsWithItsShortName() {
        signIn(Role.COUNTY_OFFICIAL);
        go("programmes", ProgrammeListView.class);
        test(button("新建政策")).click();
        var code = find(TextField.class, find(Dialog.class).single()).single();

        code.setValue("乌骨鸡");
        test(button("开始写")).click();
        assertThat(code.isInvalid()).isTrue();
        code.setValue("zhusun-butie");
        test(button("开始写")).click();

        assertThat(getCurrentView()).isInstanceOf(DraftView.class);
        assertThat(heading()).isEqualTo("新建政策");
    }
}
