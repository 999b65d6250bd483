package org.xiangxue.console.eligibility.handover;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.xiangxue.contract.eligibility.handover.NewReceiver;

/** The secret of a new receiving system, shown this once. */
class SecretDialog extends Dialog {

    SecretDialog(String name, NewReceiver made) {
        setHeaderTitle(getTranslation("receiver.secret.title", name));
        setWidth("32rem");
        setCloseOnOutsideClick(false);
        add(
                new Paragraph(getTranslation("receiver.secret.text")),
                line("receiver.id", made.id().toString()),
                line("receiver.secret", made.secret()));
        var close = new Button(getTranslation("new-password.handed"), _ -> close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(close);
    }

    private Div line(String key, String value) {
        var label = new Div(getTranslation(key));
        label.addClassName("label");
        var shown = new Div(value);
        shown.addClassName("hash");
        shown.getStyle().set("overflow-wrap", "anywhere").set("user-select", "all");
        var line = new Div(label, shown);
        line.getStyle().set("margin-top", "12px");
        return line;
    }
}
