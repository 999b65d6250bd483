package org.xiangxue.console.eligibility.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangxue.console.sample.SampleProgrammes.CODE;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangxue.console.eligibility.rule.RuleEditor;
import org.xiangxue.console.sample.SampleProgrammes;
import org.xiangxue.console.sample.ViewTest;
import org.xiangxue.console.shell.ApiProblem;
import org.xiangxue.contract.FieldProblem;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.eligibility.PublishProgramme;
import org.xiangxue.contract.eligibility.Rule;

class DraftViewTest extends ViewTest {

    @Autowired private SampleProgrammes programmes;

    @BeforeEach
    void asTheyWere() {
        programmes.reset();
    }

    @Test
    void whatIsNotChangedIsSavedAsItWas() {
        var before = programmes.draft(CODE).document();
        open();

        test(button("存下")).click();

        assertThat(programmes.saved.getFirst().version()).isEqualTo(3);
        assertThat(programmes.saved.getFirst().document()).isEqualTo(before);
    }

    @Test
    void aConditionIsAddedMovedAndTakenAway() {
        open();
        add("学时");
        var last = parts().getLast();
        field(last, "要有什么（说给村民听）").setValue("全家学满 8 学时");
        field(last, "还差时怎么说").setValue("学时还不够");
        field(last, "第几条").setValue("第五条");
        assertThat(field(last, "依据的文件").getValue()).isEqualTo("乌骨鸡养殖启动补助办法（示例文本）");
        find(IntegerField.class, last)
                .withCondition(one -> one.getLabel().startsWith("学时"))
                .single()
                .setValue(8);
        press(last, "上移");
        press(parts().getFirst(), "去掉");

        test(button("存下")).click();

        var rule = (Rule.All) programmes.saved.getFirst().document().rule();
        assertThat(rule.of()).hasSize(3);
        assertThat(rule.of().get(1))
                .isEqualTo(
                        new Rule.Hours(
                                "hours-1",
                                new Rule.Citation("乌骨鸡养殖启动补助办法（示例文本）", "第五条"),
                                new Rule.Words("全家学满 8 学时", "学时还不够"),
                                Rule.Whose.HOUSEHOLD,
                                8,
                                null));
    }

    @Test
    void whatIsMissingIsToldAtItsFieldAndNothingIsSaved() {
        open();
        add("住在哪里");

        test(button("存下")).click();

        assertThat(programmes.saved).isEmpty();
        assertThat(field(parts().getLast(), "第几条").isInvalid()).isTrue();
        assertThat(notice()).contains("还没写全");
    }

    @Test
    void moreThanTheGroupHasCannotBeAskedFor() {
        open();
        var group = parts().get(1);
        find(IntegerField.class, group)
                .withCondition(one -> one.getAriaLabel().orElse("").equals("至少几样"))
                .single()
                .setValue(5);

        test(button("存下")).click();

        assertThat(programmes.saved).isEmpty();
    }

    @Test
    void theServersProblemsNameTheCondition() {
        programmes.problems =
                List.of(
                        new FieldProblem("rule.laodong-li", "AGES", "ages"),
                        new FieldProblem("until", "PERIOD", "ends"));
        open();

        assertThat(text(find(ProblemList.class).single()))
                .contains("家里有 16～65 岁的人：人数或年龄不对", "到哪天（可空）：结束早于开始");
        assertThat(button("试算").isEnabled()).isFalse();
    }

    @Test
    void whatTheServerCannotKeepIsToldBesideTheText() {
        refusals.refuse(
                "saveProgramme",
                new ApiProblem(
                        ProblemCode.INVALID,
                        "",
                        List.of(new FieldProblem("/title", "SHAPE", "too long")),
                        null));
        open();

        test(button("存下")).click();

        assertThat(text(find(ProblemList.class).single())).contains("政策名：写法不对");
    }

    @Test
    void countingShowsWhoGainsAndWhoLoses() {
        open();

        test(button("试算")).click();
        assertThat(text(find(PreviewPanel.class).single())).contains("正在试算");
        programmes.preview = SampleProgrammes.counted();
        open();

        assertThat(text(find(PreviewPanel.class).single()))
                .contains("盐津县脱贫户1231", "盐津县一般户，监测400", "合计1631");
        test(find(NativeButton.class, find(PreviewPanel.class).single()).all().getFirst()).click();
        var lines = test(find(Grid.class, find(ChangedDrawer.class).single()).single());
        assertThat(text(lines.getCellComponent(0, 0))).contains("张建国", "不符合 → 符合");
    }

    @Test
    void theAuthorDoesNotPublish() {
        programmes.mine = true;
        programmes.preview = SampleProgrammes.counted();
        open();

        assertThat(button("发布").isEnabled()).isFalse();
        assertThat(text(find(DraftView.class).single())).contains("请另一个人来发布");
    }

    @Test
    void aSecondPersonPublishesWhatWasCounted() {
        programmes.preview = SampleProgrammes.counted();
        open();

        test(button("发布")).click();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(programmes.published).containsExactly(new PublishProgramme(3));
        assertThat(getCurrentView()).isInstanceOf(ProgrammeView.class);
    }

    @Test
    void whatWasChangedIsSavedBeforeItIsPublished() {
        programmes.preview = SampleProgrammes.counted();
        open();
        find(TextArea.class).single().setValue("改过的一句话");

        test(button("发布")).click();

        assertThat(find(ConfirmDialog.class).exists()).isFalse();
        assertThat(notice()).contains("先存下");
    }

    @Test
    void withoutADraftItBeginsWithWhatIsPublished() {
        programmes.withoutDraft();
        open();

        assertThat(heading()).isEqualTo(SampleProgrammes.TITLE);
        test(button("存下")).click();
        assertThat(programmes.saved.getFirst().version()).isZero();
    }

    private void open() {
        signIn(Role.COUNTY_OFFICIAL);
        go("programmes/" + CODE, ProgrammeView.class);
        go("programmes/" + CODE + "/draft", DraftView.class);
    }

    /** The parts of the outermost group. */
    private List<Component> parts() {
        var root = find(RuleEditor.class).single().getChildren().findFirst().orElseThrow();
        return root.getChildren()
                .filter(one -> one.getElement().getClassList().contains("group-parts"))
                .findFirst()
                .orElseThrow()
                .getChildren()
                .toList();
    }

    @SuppressWarnings("unchecked")
    private void add(String kind) {
        var more =
                (Select<Object>)
                        (Component)
                                find(Select.class, find(RuleEditor.class).single())
                                        .withCondition(one -> "加一条".equals(one.getPlaceholder()))
                                        .all()
                                        .getLast();
        more.setValue(
                more.getListDataView()
                        .getItems()
                        .filter(one -> more.getItemLabelGenerator().apply(one).equals(kind))
                        .findFirst()
                        .orElseThrow());
    }

    private TextField field(Component part, String label) {
        return find(TextField.class, part)
                .withCondition(one -> label.equals(one.getLabel()))
                .single();
    }

    private void press(Component part, String label) {
        find(Button.class, part)
                .withCondition(one -> one.getAriaLabel().orElse("").equals(label))
                .all()
                .getFirst()
                .click();
    }
}
