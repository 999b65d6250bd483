package org.xiangxue.console.household;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.xiangxue.console.component.Figures;
import org.xiangxue.contract.account.OneTimeCode;

/** A one-time code, shown once and large, to be read out or copied by hand. */
class CodeDialog extends Dialog {

    CodeDialog(String name, OneTimeCode code) {
        setHeaderTitle(getTranslation("code.title", name));
        setWidth("26rem");
        var digits = new Div(code.code().replaceFirst("(\\d{4})(\\d{4})", "$1 $2"));
        digits.addClassName("secret");
        var text =
                new Paragraph(getTranslation("code.text", Figures.dayAndTime(code.validUntil())));
        add(digits, text);
        var close = new Button(getTranslation("code.handed"), _ -> close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(close);
    }
}
