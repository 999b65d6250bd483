package org.xiangxue.console.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.FlexComponent;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import org.xiangxue.console.component.EnterKey;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.ChangePassword;
import org.xiangxue.contract.account.SignInApi;

/** One's own password. */
class PasswordDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int SHORTEST = 10;

    private final transient SignInApi api;
    private final PasswordField current;
    private final PasswordField next;
    private final PasswordField again;

    PasswordDialog(SignInApi api) {
        this.api = api;
        setHeaderTitle(getTranslation("password.change"));
        setWidth("24rem");
        current = new PasswordField(getTranslation("password.current"));
        current.setAutofocus(true);
        next = new PasswordField(getTranslation("password.next"));
        next.setHelperText(getTranslation("password.rule", SHORTEST));
        again = new PasswordField(getTranslation("password.again"));
        var fields = new VerticalLayout(current, next, again);
        fields.setDefaultHorizontalComponentAlignment(FlexComponent.Alignment.STRETCH);
        fields.setPadding(false);
        add(fields);
        var save = new Button(getTranslation("password.change"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        EnterKey.presses(save, current, next, again);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()), save);
    }

    private void save() {
        mark(next, next.getValue().length() < SHORTEST, getTranslation("password.rule", SHORTEST));
        mark(again, !again.getValue().equals(next.getValue()), getTranslation("password.differs"));
        mark(current, current.isEmpty(), getTranslation("field.NotBlank", current.getLabel()));
        if (next.isInvalid() || again.isInvalid() || current.isInvalid()) {
            return;
        }
        try {
            api.changePassword(new ChangePassword(current.getValue(), next.getValue()));
            close();
            ErrorNotice.done(getTranslation("password.changed"));
        } catch (ApiProblem problem) {
            if (problem.code() != ProblemCode.WRONG_PASSWORD) {
                throw problem;
            }
            mark(current, true, ProblemTexts.of(problem.code()));
        }
    }

    private static void mark(PasswordField field, boolean invalid, String text) {
        field.setInvalid(invalid);
        field.setErrorMessage(text);
    }
}
