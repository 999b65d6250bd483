package org.xiangxue.console.eligibility.decision;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import org.xiangxue.console.eligibility.ConditionList;
import org.xiangxue.console.eligibility.OutcomeBadge;
import org.xiangxue.contract.eligibility.EvaluateHousehold;
import org.xiangxue.contract.eligibility.ProgrammeApi;
import org.xiangxue.contract.eligibility.decision.DecisionSummary;

/** How the published rule comes out for the household at this moment, beside what was decided. */
class NowPanel extends Div {

    NowPanel(ProgrammeApi programmes, DecisionSummary summary) {
        addClassName("stack");
        var look = new Button(getTranslation("decision.now"));
        look.addThemeVariants(ButtonVariant.LUMO_SMALL);
        look.addClickListener(_ -> {
            var now =
                    programmes.evaluate(
                            summary.programme(), new EvaluateHousehold(summary.household()));
            var title = new H3(getTranslation("decision.now.title"));
            var head = new Div(title, new OutcomeBadge(now.outcome()));
            head.addClassName("row-actions");
            removeAll();
            add(head, new ConditionList(now));
        });
        add(new Div(look));
    }
}
