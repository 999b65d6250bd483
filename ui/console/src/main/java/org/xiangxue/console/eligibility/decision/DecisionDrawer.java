package org.xiangxue.console.eligibility.decision;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.xiangxue.console.component.Drawer;
import org.xiangxue.console.component.PurposeDialog;
import org.xiangxue.console.eligibility.ConditionList;
import org.xiangxue.console.eligibility.OutcomeBadge;
import org.xiangxue.console.household.HouseholdNavigation;
import org.xiangxue.console.shell.ApiProblem;
import org.xiangxue.console.shell.ErrorNotice;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.eligibility.ProgrammeApi;
import org.xiangxue.contract.eligibility.Truth;
import org.xiangxue.contract.eligibility.decision.ConfirmDecision;
import org.xiangxue.contract.eligibility.decision.DecisionApi;
import org.xiangxue.contract.eligibility.decision.DecisionDetail;
import org.xiangxue.contract.eligibility.decision.DecisionState;
import org.xiangxue.contract.eligibility.decision.DecisionSummary;
import org.xiangxue.contract.eligibility.decision.StatedReason;

/** One decision: why it came out so, what it rests on, and in the foot what an official does. */
class DecisionDrawer extends Drawer {

    private final transient DecisionApi decisions;
    private final transient DecisionDetail detail;
    private final transient Runnable done;

    /**
     * @param decides the reader has the right to
     * @param done after which the list is no longer right
     */
    DecisionDrawer(
            DecisionApi decisions,
            ProgrammeApi programmes,
            DecisionDetail detail,
            boolean decides,
            Runnable done,
            Runnable close) {
        super(
                detail.summary().head(),
                detail.summary().villageName() + "　" + detail.summary().registryNo(),
                close);
        this.decisions = decisions;
        this.detail = detail;
        this.done = done;
        var body = new Div(programme(), said(), new ConditionList(detail.explanation()));
        body.addClassName("body");
        if (detail.summary().state() != DecisionState.PROPOSED
                && detail.summary().state() != DecisionState.ENDED) {
            body.add(new NowPanel(programmes, detail.summary()));
        }
        body.add(
                new DecisionFacts(decisions, detail),
                HouseholdNavigation.link(
                        translate("correction.household"), detail.summary().household()));
        body(body);
        if (decides) {
            actions();
        }
    }

    private Component programme() {
        var title = new Div(detail.summary().programmeTitle());
        title.getStyle().set("font-weight", "700");
        var badges =
                new Div(
                        new OutcomeBadge(detail.summary().outcome()),
                        new StateBadge(detail.summary().state()));
        badges.addClassName("row-actions");
        var head = new Div(title, badges);
        head.addClassName("stack");
        head.getStyle().set("gap", "6px");
        return head;
    }

    /** What the state means, and what there is to do. */
    private Component said() {
        var summary = detail.summary();
        return switch (summary.state()) {
            case HELD -> held(summary);
            case RETURNED -> warning(translate("decision.returned-for", stated()));
            case PROPOSED ->
                    summary.outcome() == Truth.UNKNOWN
                            ? warning(translate("decision.unknown"))
                            : new Div();
            case CONFIRMED, ENDED -> new Div();
        };
    }

    private Component held(DecisionSummary summary) {
        var why = summary.heldFor();
        var warning =
                warning(
                        translate(
                                "decision.held.text",
                                why == null ? "" : translate("decision.held." + why.name())));
        warning.add(
                DecisionNavigation.proposed(
                        translate("decision.held.proposed", summary.villageName()),
                        summary.programme(),
                        summary.village()));
        return warning;
    }

    private static Div warning(String text) {
        var warning = new Div(new Span(text));
        warning.addClassName("warn");
        return warning;
    }

    private String stated() {
        return detail.reason() == null ? "" : detail.reason();
    }

    private void actions() {
        var back = new Button(translate("decision.return"), _ -> askReturn());
        switch (detail.summary().state()) {
            case PROPOSED -> {
                if (detail.mayDecide()) {
                    var confirm =
                            new Button(
                                    translate(
                                            "decision.confirm."
                                                    + detail.summary().outcome().name()),
                                    _ -> confirm());
                    confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                    foot(confirm, back);
                } else {
                    foot(back);
                }
            }
            case HELD -> {
                var release = new Button(translate("decision.release"), _ -> askRelease());
                release.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                foot(release);
            }
            case RETURNED, CONFIRMED, ENDED -> {}
        }
    }

    /** Exactly what is on the screen; when it has changed meanwhile, it is looked at again. */
    private void confirm() {
        act(
                ProblemCode.STALE_VERSION,
                "decision.look-again",
                "decision.confirmed",
                () -> decisions.confirm(detail.summary().id(), new ConfirmDecision(detail.hash())));
    }

    private void askReturn() {
        new PurposeDialog(
                        PurposeDialog.Why.REASON,
                        translate("decision.return.title"),
                        translate("decision.return.text", detail.summary().head()),
                        translate("decision.return"),
                        reason ->
                                act(
                                        ProblemCode.WRONG_STATE,
                                        "decision.look-again",
                                        "decision.returned",
                                        () ->
                                                decisions.sendBack(
                                                        detail.summary().id(),
                                                        new StatedReason(reason))))
                .open();
    }

    private void askRelease() {
        new PurposeDialog(
                        PurposeDialog.Why.FINDING,
                        translate("decision.release.title"),
                        translate("decision.release.text"),
                        translate("decision.release"),
                        reason ->
                                act(
                                        ProblemCode.WRONG_STATE,
                                        "decision.not-released",
                                        "decision.released",
                                        () ->
                                                decisions.release(
                                                        detail.summary().id(),
                                                        new StatedReason(reason))))
                .open();
    }

    /**
     * @param expected the refusal that is told in words of its own
     */
    private void act(ProblemCode expected, String refused, String told, Runnable work) {
        try {
            work.run();
        } catch (ApiProblem problem) {
            if (problem.code() != expected) {
                throw problem;
            }
            ErrorNotice.refused(translate(refused));
            done.run();
            return;
        }
        ErrorNotice.done(translate(told));
        done.run();
    }
}
