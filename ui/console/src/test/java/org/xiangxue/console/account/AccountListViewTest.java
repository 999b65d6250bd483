package org.xiangxue.console.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangxue.console.sample.SampleAccounts;
import org.xiangxue.console.sample.ViewTest;
import org.xiangxue.console.shell.ApiProblem;
import org.xiangxue.console.shell.RegionPicker;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.Grant;
import org.xiangxue.contract.account.Role;

class AccountListViewTest extends ViewTest {

    @Autowired private SampleAccounts accounts;

    @BeforeEach
    void open() {
        accounts.created.clear();
        accounts.closed.clear();
        signIn(Role.ADMINISTRATOR);
        go("accounts", AccountListView.class);
    }

    @Test
    void aNewAccountShowsItsPasswordOnce() {
        fill("zhaogang");
        test(create()).click();

        assertThat(accounts.created)
                .singleElement()
                .satisfies(made ->
                        assertThat(made.grants())
                                .containsExactly(
                                        new Grant(Role.TOWNSHIP_OFFICIAL, "530623105", null)));
        assertThat(text(find(NewPasswordDialog.class).single())).contains("tumo-9184-keli");
    }

    @Test
    void aNameThatIsTakenIsToldAtItsField() {
        refusals.refuse("createAccount", new ApiProblem(ProblemCode.NAME_TAKEN));
        fill("wangfang");
        test(create()).click();

        assertThat(
                        find(TextField.class, find(CreateAccountDialog.class).single())
                                .all()
                                .get(1)
                                .getErrorMessage())
                .isEqualTo("这个用户名有人用了。");
    }

    @Test
    void aRoleWithoutItsAreaIsNotSent() {
        test(button("新建账号")).click();
        test(create()).click();

        assertThat(accounts.created).isEmpty();
    }

    @Test
    void closingAsksFirst() {
        test(find(Button.class, test(find(Grid.class).single()).getCellComponent(0, 5))
                        .all()
                        .get(2))
                .click();
        assertThat(accounts.closed).isEmpty();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(accounts.closed).hasSize(1);
    }

    @SuppressWarnings("unchecked")
    private void fill(String username) {
        test(button("新建账号")).click();
        var fields = find(TextField.class, find(CreateAccountDialog.class).single()).all();
        fields.get(0).setValue("赵刚");
        fields.get(1).setValue(username);
        ((Select<Role>) find(Select.class).single()).setValue(Role.TOWNSHIP_OFFICIAL);
        find(RegionPicker.class).single().choose("530623105");
    }

    private Button create() {
        return find(Button.class, find(CreateAccountDialog.class).single())
                .withCondition(one -> one.getText().equals("新建账号"))
                .single();
    }
}
