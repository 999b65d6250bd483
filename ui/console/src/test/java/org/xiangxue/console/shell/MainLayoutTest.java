package org.xiangxue.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import org.junit.jupiter.api.Test;
import org.xiangxue.console.sample.ViewTest;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.account.Role;

class MainLayoutTest extends ViewTest {

    @Test
    void saysWhoIsSignedInAndWhere() {
        signIn(Role.COUNTY_OFFICIAL);
        UI.getCurrent().navigate("");

        assertThat(text(find(Div.class).withClassName("me").single())).startsWith("王芳盐津县　县干部");
    }

    @Test
    void aShortPasswordIsNotSent() {
        openPasswords();
        fill("old-password", "short", "short");

        test(button("改密码", true)).click();

        assertThat(find(PasswordField.class).all().get(1).isInvalid()).isTrue();
    }

    @Test
    void aWrongPasswordIsToldAtItsField() {
        refusals.refuse("changePassword", new ApiProblem(ProblemCode.WRONG_PASSWORD));
        openPasswords();
        fill("old-password", "new-password-1", "new-password-1");

        test(button("改密码", true)).click();

        var current = find(PasswordField.class).all().getFirst();
        assertThat(current.isInvalid()).isTrue();
        assertThat(current.getErrorMessage()).isEqualTo("用户名或密码不对。");
    }

    private void openPasswords() {
        signIn(Role.TRAINER);
        UI.getCurrent().navigate("");
        test(button("改密码", false)).click();
    }

    private void fill(String... values) {
        var fields = find(PasswordField.class).all();
        for (var at = 0; at < values.length; at++) {
            fields.get(at).setValue(values[at]);
        }
    }

    private com.vaadin.flow.component.button.Button button(String text, boolean primary) {
        return find(com.vaadin.flow.component.button.Button.class)
                .withCondition(one ->
                        one.getText().equals(text)
                                && one.getThemeNames().contains("primary") == primary)
                .all()
                .getFirst();
    }
}
