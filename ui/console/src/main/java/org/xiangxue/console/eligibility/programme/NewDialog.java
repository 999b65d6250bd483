package org.xiangxue.console.eligibility.programme;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.xiangxue.console.component.EnterKey;

/** The short name of a new programme, which never changes again. */
class NewDialog extends Dialog {

    private static final String CODE = "[a-z][a-z0-9-]{2,39}";
    private static final int LONGEST = 40;

    private final TextField code = new TextField();

    NewDialog() {
        setHeaderTitle(getTranslation("programmes.create"));
        setWidth("24rem");
        code.setLabel(getTranslation("programme.code"));
        code.setHelperText(getTranslation("programme.code.rule"));
        code.setErrorMessage(getTranslation("programme.code.rule"));
        code.setMaxLength(LONGEST);
        code.setAutofocus(true);
        code.setWidthFull();
        var fields = new Div(new Paragraph(getTranslation("programme.code.text")), code);
        fields.addClassName("stack");
        add(fields);
        var go = new Button(getTranslation("programme.begin"), _ -> begin());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        EnterKey.presses(go, code);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()), go);
    }

    private void begin() {
        code.setInvalid(!code.getValue().matches(CODE));
        if (!code.isInvalid()) {
            close();
            ProgrammeNavigation.toDraft(code.getValue(), null);
        }
    }
}
