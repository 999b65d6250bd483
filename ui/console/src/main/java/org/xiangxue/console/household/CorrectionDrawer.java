package org.xiangxue.console.household;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.xiangxue.console.component.Drawer;
import org.xiangxue.console.component.Figures;
import org.xiangxue.console.component.PurposeDialog;
import org.xiangxue.console.shell.ApiProblem;
import org.xiangxue.console.shell.ErrorNotice;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.household.ApplyCorrection;
import org.xiangxue.contract.household.Correction;
import org.xiangxue.contract.household.CorrectionApi;
import org.xiangxue.contract.household.CorrectionState;
import org.xiangxue.contract.household.RefuseCorrection;

/** One correction, with the decision on it in the foot. */
class CorrectionDrawer extends Drawer {

    private final transient CorrectionApi corrections;
    private final transient Correction correction;
    private final transient Runnable done;

    /**
     * @param mayDecide an official of the area, who did not propose it
     * @param done after which the lists are no longer right
     */
    CorrectionDrawer(
            CorrectionApi corrections,
            Correction correction,
            boolean mayDecide,
            Runnable done,
            Runnable close) {
        super(correction.name(), correction.villageName() + "　" + correction.registryNo(), close);
        this.corrections = corrections;
        this.correction = correction;
        this.done = done;
        var what = new Paragraph(CorrectionTexts.change(correction));
        what.getStyle().set("font-weight", "700");
        var body = new Div(what, facts());
        body.addClassName("body");
        if (correction.changed()) {
            var warning = new Paragraph(translate("correction.changed-since"));
            warning.addClassName("warn");
            body.add(warning);
        }
        body.add(
                HouseholdNavigation.link(
                        translate("correction.household"), correction.household()));
        body(body);
        if (correction.state() == CorrectionState.PROPOSED) {
            decisions(mayDecide);
        }
    }

    private DescriptionList facts() {
        var list = new DescriptionList();
        list.addClassName("facts");
        fact(list, "correction.reason", correction.reason());
        fact(
                list,
                "correction.proposed",
                correction.proposedBy() + "　" + Figures.dayAndTime(correction.proposedAt()));
        var decided = correction.decidedAt();
        if (decided != null) {
            fact(
                    list,
                    "correction.decided",
                    correction.decidedBy() + "　" + Figures.dayAndTime(decided));
        }
        if (correction.decision() != null && !correction.decision().isBlank()) {
            fact(list, "correction.decision", correction.decision());
        }
        list.add(
                new DescriptionList.Term(translate("correction.state")),
                new DescriptionList.Description(CorrectionTexts.badge(correction.state())));
        return list;
    }

    private static void fact(DescriptionList list, String key, String value) {
        list.add(
                new DescriptionList.Term(translate(key)),
                new DescriptionList.Description(new Span(value)));
    }

    private void decisions(boolean mayDecide) {
        if (mayDecide) {
            var apply = new Button(translate("correction.apply"), _ -> askApply());
            apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            foot(apply, new Button(translate("correction.refuse"), _ -> askRefuse()));
        } else if (correction.own()) {
            foot(new Button(translate("correction.withdraw"), _ -> withdraw()));
        }
    }

    private void askApply() {
        new PurposeDialog(
                        PurposeDialog.Why.FINDING,
                        translate("correction.apply.title"),
                        translate("correction.apply.text", correction.name()),
                        translate("correction.apply"),
                        this::apply)
                .open();
    }

    private void apply(String reason) {
        try {
            corrections.apply(correction.id(), new ApplyCorrection(correction.standing(), reason));
        } catch (ApiProblem problem) {
            if (problem.code() != ProblemCode.REGISTRY_CHANGED) {
                throw problem;
            }
            ErrorNotice.done(translate("correction.look-again"));
            done.run();
            return;
        }
        ErrorNotice.done(translate("correction.applied"));
        done.run();
    }

    private void askRefuse() {
        new PurposeDialog(
                        PurposeDialog.Why.REASON,
                        translate("correction.refuse.title"),
                        translate("correction.refuse.text", correction.proposedBy()),
                        translate("correction.refuse"),
                        reason -> {
                            corrections.refuse(correction.id(), new RefuseCorrection(reason));
                            ErrorNotice.done(translate("correction.refused"));
                            done.run();
                        })
                .open();
    }

    private void withdraw() {
        corrections.withdraw(correction.id());
        ErrorNotice.done(translate("correction.withdrawn"));
        done.run();
    }
}
