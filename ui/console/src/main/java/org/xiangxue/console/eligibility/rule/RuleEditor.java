package org.xiangxue.console.eligibility.rule;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xiangxue.contract.eligibility.Rule;

/** A rule that is being written. */
public class RuleEditor extends Div {

    private final GroupEditor root;

    public RuleEditor(Rule rule, RuleNames names) {
        addClassName("rule-editor");
        root = new GroupEditor(rule, names, this::begin, null);
        add(root);
    }

    /** Empty while something is missing; its field says so. */
    public Optional<Rule> read() {
        return root.read();
    }

    private Rule.Leaf begin(LeafKind kind) {
        var taken = root.ids().collect(Collectors.toSet());
        var id =
                IntStream.iterate(1, number -> number + 1)
                        .mapToObj(number -> kind.stem() + "-" + number)
                        .filter(one -> !taken.contains(one))
                        .findFirst()
                        .orElseThrow();
        return kind.begin(id, root.document().orElse(""));
    }
}
