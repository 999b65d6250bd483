package org.xiangxue.console.eligibility;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.stream.Collectors;
import org.xiangxue.console.component.Downloads;
import org.xiangxue.contract.eligibility.Explanation;
import org.xiangxue.contract.eligibility.Explanation.ClosingCourse;
import org.xiangxue.contract.eligibility.Explanation.Condition;
import org.xiangxue.contract.eligibility.Explanation.Standing;
import org.xiangxue.contract.eligibility.LeafResult;

/** A rule as it came out: each condition with its mark, its reason and where the policy says so. */
public class ConditionList extends UnorderedList {

    private static final int MINUTES_AN_HOUR = 45;

    public ConditionList(Explanation explanation) {
        addClassName("conditions");
        explanation.conditions().forEach(condition -> add(line(condition)));
    }

    private static ListItem line(Condition condition) {
        var mark = new Span(sign(condition.standing()));
        mark.addClassName("mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        var line = new ListItem(mark, new Div(words(condition)));
        line.addClassName(condition.standing().name().toLowerCase(Locale.ROOT));
        return line;
    }

    private static Component[] words(Condition condition) {
        var asks = new Div(condition.asks());
        asks.addClassName("asks");
        var standing =
                new Div(
                        new Span(translate("standing." + condition.standing().name())),
                        new Span(reason(condition.result())));
        standing.addClassName("standing");
        var source =
                new Div(
                        translate(
                                "condition.source",
                                condition.source().document(),
                                condition.source().clause()));
        source.addClassNames("secondary", "small");
        var courses = new Div();
        courses.setVisible(!condition.courses().isEmpty());
        courses.setText(
                translate(
                        "condition.courses",
                        condition.courses().stream()
                                .map(ClosingCourse::title)
                                .collect(Collectors.joining(translate("list.comma")))));
        return new Component[] {asks, standing, basis(condition.result()), courses, source};
    }

    /** Serials lead to the page that anybody checks a certificate on. */
    private static Component basis(LeafResult result) {
        var basis = new Div();
        basis.setVisible(!result.basis().isEmpty());
        basis.addClassName("small");
        basis.add(new Span(translate("condition.basis")));
        result.basis()
                .forEach(serial -> basis.add(Downloads.paper(serial, "/verify/{serial}", serial)));
        return basis;
    }

    /** Hours are counted in minutes. */
    private static String reason(LeafResult result) {
        var key = "reason." + result.reason().name();
        return switch (result.reason()) {
            case ENOUGH_HOURS, TOO_FEW_HOURS, HOURS_IN_DOUBT ->
                    translate(
                            key, result.have() / MINUTES_AN_HOUR, result.need() / MINUTES_AN_HOUR);
            case ENOUGH_MEMBERS, TOO_FEW_MEMBERS -> translate(key, result.have(), result.need());
            default -> translate(key);
        };
    }

    private static String sign(Standing standing) {
        return switch (standing) {
            case HAVE -> "✓";
            case UNKNOWN -> "?";
            case MISSING -> "–";
            case NOT_NEEDED -> "";
        };
    }
}
