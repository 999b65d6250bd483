package org.xiangxue.console.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.xiangxue.contract.account.NewPassword;

/** A new password, shown this once. */
class NewPasswordDialog extends Dialog {

    NewPasswordDialog(NewPassword made) {
        setHeaderTitle(getTranslation("new-password.title", made.username()));
        setWidth("28rem");
        setCloseOnOutsideClick(false);
        var password = new Div(made.password());
        password.addClassName("secret");
        password.getStyle().set("font-size", "1.75rem").set("overflow-wrap", "anywhere");
        add(password, new Paragraph(getTranslation("new-password.text")));
        var close = new Button(getTranslation("new-password.handed"), _ -> close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(close);
    }
}
