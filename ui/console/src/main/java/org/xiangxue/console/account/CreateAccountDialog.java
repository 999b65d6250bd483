package org.xiangxue.console.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.xiangxue.console.component.EnterKey;
import org.xiangxue.console.shell.ApiProblem;
import org.xiangxue.console.shell.ProblemTexts;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.CreateAccount;
import org.xiangxue.contract.region.RegionApi;

class CreateAccountDialog extends Dialog {

    private static final int LONGEST_NAME = 40;

    private final TextField username;
    private final TextField name;
    private final GrantsEditor grants;
    private final transient Consumer<CreateAccount> then;

    CreateAccountDialog(RegionApi regions, Consumer<CreateAccount> then) {
        this.then = then;
        setHeaderTitle(getTranslation("accounts.create"));
        name = new TextField(getTranslation("members.name"));
        name.setMaxLength(LONGEST_NAME);
        name.setAutofocus(true);
        username = new TextField(getTranslation("sign-in.username"));
        username.setHelperText(getTranslation("accounts.username.rule"));
        grants = new GrantsEditor(regions, List.of());
        var fields = new Div(name, username, grants);
        fields.addClassName("stack");
        add(fields);
        var create = new Button(getTranslation("accounts.create"), _ -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        EnterKey.presses(create, name, username);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()), create);
    }

    private void create() {
        mark(name, name.getValue().isBlank(), getTranslation("field.NotBlank", name.getLabel()));
        mark(
                username,
                !username.getValue().matches(CreateAccount.USERNAME),
                getTranslation("accounts.username.rule"));
        var read = grants.read();
        if (name.isInvalid() || username.isInvalid() || read.isEmpty()) {
            return;
        }
        try {
            then.accept(
                    new CreateAccount(username.getValue(), name.getValue().strip(), read.get()));
            close();
        } catch (ApiProblem problem) {
            if (problem.code() != ProblemCode.NAME_TAKEN) {
                throw problem;
            }
            mark(username, true, ProblemTexts.of(problem.code()));
        }
    }

    private static void mark(TextField field, boolean invalid, String text) {
        field.setInvalid(invalid);
        field.setErrorMessage(text);
    }
}
