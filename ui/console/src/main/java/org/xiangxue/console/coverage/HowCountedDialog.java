package org.xiangxue.console.coverage;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import java.util.Optional;
import org.xiangxue.console.component.Figures;
import org.xiangxue.contract.coverage.CoverageReport;

/** Rule, denominator and dates of the figures in plain words. */
class HowCountedDialog extends Dialog {

    HowCountedDialog(CoverageReport report) {
        setHeaderTitle(getTranslation("coverage.how"));
        setWidth("34rem");
        var roster =
                Optional.ofNullable(report.rosterAsOf())
                        .map(day -> getTranslation("how.roster", Figures.day(day)))
                        .orElseGet(() -> getTranslation("how.no-roster"));
        var text =
                new VerticalLayout(
                        new H3(getTranslation("how.numerator.title")),
                        new Paragraph(getTranslation("how.numerator")),
                        new H3(getTranslation("how.denominator.title")),
                        new Paragraph(getTranslation("how.denominator", Figures.day(report.on()))),
                        new H3(getTranslation("how.dates.title")),
                        new Paragraph(
                                roster
                                        + " "
                                        + getTranslation(
                                                "how.counted",
                                                Figures.dayAndTime(report.countedAt()))),
                        new H3(getTranslation("how.left-out.title")),
                        new Paragraph(getTranslation("how.left-out")));
        text.setPadding(false);
        text.setSpacing("var(--lumo-space-xs)");
        add(text);
        getFooter().add(new Button(getTranslation("action.close"), _ -> close()));
    }
}
