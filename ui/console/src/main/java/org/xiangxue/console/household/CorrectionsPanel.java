package org.xiangxue.console.household;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.xiangxue.console.component.Figures;
import org.xiangxue.contract.household.Correction;
import org.xiangxue.contract.household.CorrectionApi;
import org.xiangxue.contract.household.HouseholdDetail;

/** What was asked to be corrected of this household, the newest first, and what became of it. */
class CorrectionsPanel extends Div {

    private static final int SHOWN = 10;

    private final transient CorrectionApi corrections;
    private final transient HouseholdDetail household;
    private final Div lines = new Div();

    CorrectionsPanel(CorrectionApi corrections, HouseholdDetail household) {
        this.corrections = corrections;
        this.household = household;
        addClassName("panel");
        var head = new Div(new H2(getTranslation("correction.panel")));
        head.addClassName("panel-head");
        add(head, lines);
        load();
    }

    void load() {
        var found =
                corrections.list(household.village(), null, household.id(), null, SHOWN).items();
        lines.removeAll();
        found.forEach(one -> lines.add(line(one)));
        setVisible(!found.isEmpty());
    }

    private Component line(Correction correction) {
        var name = new Span(correction.name());
        name.getStyle().set("font-weight", "700");
        var who =
                new Paragraph(
                        getTranslation(
                                "correction.by",
                                correction.proposedBy(),
                                Figures.dayAndTime(correction.proposedAt())));
        who.addClassNames("secondary", "small");
        var text = new Span(name, new Span("　" + CorrectionTexts.change(correction)), who);
        if (correction.decision() != null && !correction.decision().isBlank()) {
            var said = new Div(correction.decidedBy() + "：" + correction.decision());
            said.addClassName("small");
            text.add(said);
        }
        var line = new Div(text, CorrectionTexts.badge(correction.state()));
        line.addClassNames("household-line", "body");
        return line;
    }
}
