package org.xiangxue.console.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks why, before something that is written down with the name of who did it. */
public class PurposeDialog extends Dialog {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 200;

    /** What is asked for. */
    public enum Why {
        /** Of looking at personal data or taking it along. */
        PURPOSE,
        /** Of a decision against somebody. */
        REASON,
        /** What was seen or heard when it was looked into. */
        FINDING,
        /** Given to somebody who asked for it. */
        ANSWER
    }

    public PurposeDialog(
            Why why, String title, String text, String confirm, Consumer<String> then) {
        setHeaderTitle(title);
        setWidth("26rem");
        var purpose = new TextArea(translate("why." + why + ".label"));
        purpose.setPlaceholder(translate("why." + why + ".example"));
        purpose.setMaxLength(LONGEST);
        purpose.setWidthFull();
        purpose.setRequiredIndicatorVisible(true);
        purpose.setAutofocus(true);
        var fields = new VerticalLayout(new Paragraph(text), purpose);
        fields.setPadding(false);
        add(fields);
        var go =
                new Button(
                        confirm,
                        _ -> {
                            var stated = purpose.getValue().strip();
                            purpose.setInvalid(stated.length() < SHORTEST);
                            purpose.setErrorMessage(translate("why.short", SHORTEST));
                            if (!purpose.isInvalid()) {
                                close();
                                then.accept(stated);
                            }
                        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(translate("action.cancel"), _ -> close()), go);
    }
}
