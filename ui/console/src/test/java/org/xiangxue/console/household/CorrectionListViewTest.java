package org.xiangxue.console.household;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangxue.console.sample.SampleCorrections;
import org.xiangxue.console.sample.ViewTest;
import org.xiangxue.console.shell.ApiProblem;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.Role;
import org.xiangxue.contract.household.CorrectionState;

class CorrectionListViewTest extends ViewTest {

    @Autowired private SampleCorrections corrections;

    @BeforeEach
    void allWait() {
        corrections.reset();
    }

    @Test
    void saysWhatIsToChange() {
        open(Role.TOWNSHIP_OFFICIAL);

        var grid = test(find(Grid.class).single());
        assertThat(grid.size()).isEqualTo(3);
        assertThat(grid.getCellText(0, 1)).isEqualTo("电话：138******01 改成 138******21");
        assertThat(grid.getCellText(1, 1)).contains("2026-10-01 去了 53062310501044 户，是女婿");
        assertThat(grid.getCellText(2, 1)).contains("来到本户，是孙女");
    }

    @Test
    void anOfficialAppliesWithAReason() {
        open(Role.TOWNSHIP_OFFICIAL);
        look(0);

        test(primary("照改")).click();
        find(TextArea.class).single().setValue("打电话核实过");
        test(find(Button.class, find(com.vaadin.flow.component.dialog.Dialog.class).single())
                        .withCondition(one -> one.getText().equals("照改"))
                        .single())
                .click();

        assertThat(corrections.all.getFirst().state()).isEqualTo(CorrectionState.APPLIED);
        assertThat(corrections.all.getFirst().decision()).isEqualTo("打电话核实过");
        assertThat(notice()).contains("名册改好了");
        assertThat(find(CorrectionDrawer.class).exists()).isFalse();
    }

    @Test
    void aRegistryThatChangedIsLookedAtAgain() {
        open(Role.TOWNSHIP_OFFICIAL);
        refusals.refuse("apply", new ApiProblem(ProblemCode.REGISTRY_CHANGED));
        look(1);
        assertThat(text(find(CorrectionDrawer.class).single())).contains("名册上这家有过变化");

        test(primary("照改")).click();
        find(TextArea.class).single().setValue("打电话核实过");
        test(find(Button.class, find(com.vaadin.flow.component.dialog.Dialog.class).single())
                        .withCondition(one -> one.getText().equals("照改"))
                        .single())
                .click();

        assertThat(notice()).contains("再看一遍");
        assertThat(corrections.all.get(1).state()).isEqualTo(CorrectionState.PROPOSED);
    }

    @Test
    void aClerkSeesTheOutcomeAndDecidesNothing() {
        open(Role.VILLAGE_CLERK);
        look(0);

        assertThat(find(Button.class).withCondition(one -> one.getText().equals("照改")).exists())
                .isFalse();
        assertThat(text(find(CorrectionListView.class).single())).contains("等核实");
    }

    @Test
    void aClerkAsksOnThePageOfTheHousehold() {
        signIn(Role.VILLAGE_CLERK);
        go(
                "households/" + org.xiangxue.console.sample.SampleHouseholds.HOUSEHOLD,
                HouseholdView.class);

        test(primary("提更正")).click();
        test(primary("送去核实")).click();
        assertThat(corrections.proposed).isEmpty();

        var form = find(CorrectionForm.class).single();
        @SuppressWarnings("unchecked")
        var who =
                (com.vaadin.flow.component.select.Select<Object>)
                        (com.vaadin.flow.component.Component) form.getChildren().toList().get(1);
        who.setValue(who.getListDataView().getItem(0));
        find(com.vaadin.flow.component.textfield.TextField.class, form)
                .single()
                .setValue("13800000021");
        find(TextArea.class).single().setValue("打电话问过本人");
        test(primary("送去核实")).click();

        assertThat(corrections.proposed)
                .singleElement()
                .extracting(one -> one.change().toString())
                .asString()
                .contains("PHONE", "13800000021");
    }

    private void open(Role role) {
        signIn(role);
        go("corrections", CorrectionListView.class);
    }

    private void look(int row) {
        var grid = test(find(Grid.class).single());
        test((Button) grid.getCellComponent(row, 6)).click();
    }

    private Button primary(String text) {
        return find(Button.class)
                .withCondition(one ->
                        one.getText().equals(text) && one.getThemeNames().contains("primary"))
                .all()
                .getFirst();
    }
}
