package org.xiangxue.console.eligibility.rule;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.xiangxue.contract.eligibility.Rule;

/** A rule to read: groups that say how many of their parts are needed, and conditions. */
public class RuleTree extends UnorderedList {

    private final transient RuleTexts texts;

    public RuleTree(Rule rule, RuleNames names) {
        texts = new RuleTexts(names);
        addClassName("rule");
        add(part(rule));
    }

    private ListItem part(Rule rule) {
        return switch (rule) {
            case Rule.All(var of) -> group(translate("rule.all"), of);
            case Rule.Any(var of) -> group(translate("rule.any"), of);
            case Rule.AtLeast(var count, var of) ->
                    group(translate("rule.at-least", count, of.size()), of);
            case Rule.Not(var of) -> group(translate("rule.not"), List.of(of));
            case Rule.Leaf leaf -> leaf(leaf);
        };
    }

    private ListItem group(String needed, List<Rule> parts) {
        var label = new Div(needed);
        label.addClassName("needed");
        var list = new UnorderedList();
        parts.forEach(one -> list.add(part(one)));
        return new ListItem(label, list);
    }

    private ListItem leaf(Rule.Leaf leaf) {
        var asks = new Div(leaf.words().asks());
        asks.getStyle().set("font-weight", "700");
        var counted = new Div(texts.of(leaf));
        var source =
                new Div(
                        translate(
                                "condition.source",
                                leaf.source().document(),
                                leaf.source().clause()));
        source.addClassNames("secondary", "small");
        var line = new ListItem(asks, counted, source);
        line.addClassName("leaf");
        return line;
    }
}
