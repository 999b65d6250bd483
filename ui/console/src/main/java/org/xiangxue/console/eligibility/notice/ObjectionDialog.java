package org.xiangxue.console.eligibility.notice;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xiangxue.console.shell.ApiProblem;
import org.xiangxue.console.shell.ProblemTexts;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.eligibility.notice.FileObjection;

/** What somebody came to say against a line of a notice. */
class ObjectionDialog extends Dialog {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 1000;
    private static final int LONGEST_CONTACT = 100;

    private final IntegerField number;
    private final TextArea statement;
    private final TextField contact;
    private final transient Consumer<FileObjection> then;

    /**
     * @param last number of the last line
     */
    ObjectionDialog(int first, int last, Consumer<FileObjection> then) {
        this.then = then;
        setHeaderTitle(getTranslation("notice.object"));
        setWidth("26rem");
        number = new IntegerField(getTranslation("notice.object.number"));
        number.setMin(1);
        number.setMax(last);
        number.setValue(first);
        number.setStepButtonsVisible(true);
        number.setErrorMessage(getTranslation("notice.object.number.wrong", last));
        statement = new TextArea(getTranslation("notice.object.statement"));
        statement.setMaxLength(LONGEST);
        statement.setWidthFull();
        statement.setRequiredIndicatorVisible(true);
        statement.setAutofocus(true);
        statement.setErrorMessage(getTranslation("why.short", SHORTEST));
        contact = new TextField(getTranslation("notice.object.contact"));
        contact.setMaxLength(LONGEST_CONTACT);
        contact.setWidthFull();
        var fields =
                new VerticalLayout(
                        new Paragraph(getTranslation("notice.object.text")),
                        number,
                        statement,
                        contact);
        fields.setPadding(false);
        add(fields);
        var file = new Button(getTranslation("notice.object.file"), _ -> file());
        file.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()), file);
    }

    private void file() {
        var said = statement.getValue().strip();
        statement.setInvalid(said.length() < SHORTEST);
        number.setInvalid(!isALine(number.getValue()));
        if (statement.isInvalid() || number.isInvalid()) {
            return;
        }
        var reached = contact.getValue().strip();
        try {
            then.accept(
                    new FileObjection(number.getValue(), said, reached.isEmpty() ? null : reached));
            close();
        } catch (ApiProblem problem) {
            if (problem.code() != ProblemCode.NOTICE_OVER) {
                throw problem;
            }
            number.setInvalid(true);
            number.setErrorMessage(ProblemTexts.of(problem.code()));
        }
    }

    private boolean isALine(@Nullable Integer value) {
        return value != null && value >= 1 && value <= number.getMax();
    }
}
