package org.xiangxue.console.eligibility.programme;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.DescriptionList;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xiangxue.console.component.Figures;
import org.xiangxue.console.eligibility.rule.RuleNames;
import org.xiangxue.contract.eligibility.ProgrammeDocument;
import org.xiangxue.contract.eligibility.ProgrammeSummary;

/** Who grants a programme, where, when, and in which version. */
class ProgrammeHead extends DescriptionList {

    ProgrammeHead(ProgrammeDocument document, ProgrammeSummary published, RuleNames names) {
        addClassNames("facts", "body");
        fact("programme.summary", document.summary());
        fact("programme.authority", document.authority());
        fact("programme.region", names.region(document.region()));
        fact("programme.period", period(document.from(), document.until()));
        fact("programme.code", document.code());
        fact("decision.version", translate("courses.version", published.version()));
        fact("decision.hash", published.hash());
    }

    private void fact(String key, String value) {
        var description = new Description(value);
        description.getStyle().set("overflow-wrap", "anywhere");
        add(new Term(translate(key)), description);
    }

    static String period(LocalDate from, @Nullable LocalDate until) {
        return until == null
                ? translate("programme.period.from", Figures.day(from))
                : translate("programme.period.until", Figures.day(from), Figures.day(until));
    }
}
