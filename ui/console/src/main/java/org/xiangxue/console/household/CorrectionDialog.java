package org.xiangxue.console.household;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.xiangxue.console.shell.ApiProblem;
import org.xiangxue.console.shell.ErrorNotice;
import org.xiangxue.console.shell.ProblemTexts;
import org.xiangxue.contract.household.CorrectionApi;
import org.xiangxue.contract.household.CorrectionChange;
import org.xiangxue.contract.household.HouseholdDetail;
import org.xiangxue.contract.household.ProposeCorrection;

/** The clerk says what is wrong and how that is known; what the server refuses stays open. */
class CorrectionDialog extends Dialog {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;

    private final transient CorrectionApi corrections;
    private final transient HouseholdDetail household;
    private final transient Runnable then;
    private final CorrectionForm form;
    private final TextArea reason = new TextArea();
    private final Div refusal = new Div();

    CorrectionDialog(
            CorrectionApi corrections, HouseholdDetail household, LocalDate today, Runnable then) {
        this.corrections = corrections;
        this.household = household;
        this.then = then;
        setHeaderTitle(getTranslation("correction.title"));
        setWidth("30rem");
        form = new CorrectionForm(household, corrections.choices(), today);
        reason.setLabel(getTranslation("correction.reason"));
        reason.setPlaceholder(getTranslation("correction.reason.example"));
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        add(new Paragraph(getTranslation("correction.text")), form, reason, refusal);
        var send = new Button(getTranslation("correction.send"), _ -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()), send);
    }

    private void send() {
        var said = reason.getValue().strip();
        reason.setInvalid(said.length() < SHORTEST);
        reason.setErrorMessage(getTranslation("correction.missing"));
        form.change().filter(_ -> !reason.isInvalid()).ifPresent(change -> send(change, said));
    }

    private void send(CorrectionChange change, String said) {
        try {
            corrections.propose(household.id(), new ProposeCorrection(change, said));
        } catch (ApiProblem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            refusal.setText(ProblemTexts.of(problem));
            return;
        }
        close();
        ErrorNotice.done(getTranslation("correction.sent"));
        then.run();
    }
}
