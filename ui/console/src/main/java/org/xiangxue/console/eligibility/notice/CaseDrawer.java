package org.xiangxue.console.eligibility.notice;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.xiangxue.console.component.Drawer;
import org.xiangxue.console.component.Figures;
import org.xiangxue.console.component.PurposeDialog;
import org.xiangxue.console.eligibility.Deadline;
import org.xiangxue.console.eligibility.decision.DecisionNavigation;
import org.xiangxue.console.shell.ApiProblem;
import org.xiangxue.console.shell.ErrorNotice;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.eligibility.notice.CaseApi;
import org.xiangxue.contract.eligibility.notice.CaseDetail;
import org.xiangxue.contract.eligibility.notice.CaseState;
import org.xiangxue.contract.eligibility.notice.ReviewCase;

/** One objection or appeal, with the answer in the foot for whoever did not decide. */
class CaseDrawer extends Drawer {

    private final transient CaseApi cases;
    private final transient CaseDetail detail;
    private final transient Runnable done;
    private final Div body = new Div();

    /**
     * @param done after which the list is no longer right
     */
    CaseDrawer(
            CaseApi cases,
            CaseDetail detail,
            String programme,
            LocalDate today,
            Runnable done,
            Runnable close) {
        super(
                detail.summary().head(),
                translate("case.kind." + detail.summary().kind().name())
                        + "　"
                        + detail.summary().villageName(),
                close);
        this.cases = cases;
        this.detail = detail;
        this.done = done;
        var said = new Paragraph(detail.statement());
        said.addClassName("quote");
        body.add(
                said,
                facts(programme, today),
                DecisionNavigation.link(translate("case.decision"), detail.summary().decision()));
        body.addClassName("body");
        body(body);
        if (detail.summary().mayReview()) {
            var stands = new Button(translate("case.dismiss"), _ -> ask(false));
            stands.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            foot(stands, new Button(translate("case.uphold"), _ -> ask(true)));
        }
    }

    /** The reader has the right to answer, and yet not here. */
    void saysThatItIsTheReadersOwn() {
        var own = new Div(new Span(translate("case.own")));
        own.addClassName("warn");
        body.addComponentAsFirst(own);
    }

    private Component facts(String programme, LocalDate today) {
        var summary = detail.summary();
        var list = new DescriptionList();
        list.addClassName("facts");
        fact(list, "decisions.programme", new Span(programme));
        if (detail.contact() != null) {
            fact(list, "case.contact", new Span(detail.contact()));
        }
        fact(list, "case.filed", new Span(Figures.dayAndTime(summary.filedAt())));
        var due = new Div(new Span(Figures.day(summary.dueOn())));
        due.addClassName("row-actions");
        if (summary.state() == CaseState.OPEN) {
            due.add(new Deadline(summary.dueOn(), today));
        }
        fact(list, "case.due", due);
        fact(list, "decisions.state", new CaseBadge(summary.state()));
        if (detail.reviewedAt() != null) {
            fact(list, "case.reviewed", new Span(Figures.dayAndTime(detail.reviewedAt())));
        }
        if (detail.answer() != null) {
            fact(list, "case.answer", new Span(detail.answer()));
        }
        return list;
    }

    private static void fact(DescriptionList list, String key, Component value) {
        list.add(new DescriptionList.Term(translate(key)), new DescriptionList.Description(value));
    }

    private void ask(boolean upheld) {
        var key = upheld ? "case.uphold" : "case.dismiss";
        new PurposeDialog(
                        PurposeDialog.Why.ANSWER,
                        translate(key),
                        translate(key + ".text"),
                        translate(key),
                        answer -> review(new ReviewCase(upheld, answer), key + ".done"))
                .open();
    }

    private void review(ReviewCase review, String told) {
        try {
            cases.review(detail.summary().id(), review);
        } catch (ApiProblem problem) {
            if (problem.code() != ProblemCode.OWN_WORK) {
                throw problem;
            }
            ErrorNotice.refused(translate("case.own"));
            return;
        }
        ErrorNotice.done(translate(told));
        done.run();
    }
}
