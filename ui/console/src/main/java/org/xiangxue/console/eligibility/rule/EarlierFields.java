package org.xiangxue.console.eligibility.rule;

import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import java.util.stream.Stream;
import org.xiangxue.contract.eligibility.Rule;
import org.xiangxue.contract.eligibility.Rule.Citation;
import org.xiangxue.contract.eligibility.Rule.Words;
import org.xiangxue.contract.eligibility.Truth;

/** How another programme was decided. */
class EarlierFields extends LeafFields {

    private final Select<String> programme = new Select<>();
    private final Select<Truth> outcome = new Select<>();

    EarlierFields(Rule.Earlier leaf, RuleNames names) {
        programme.setLabel(getTranslation("rule.field.programme"));
        programme.setItems(
                Stream.concat(
                                names.programmes().stream(),
                                Stream.of(leaf.programme()).filter(code -> !code.isEmpty()))
                        .distinct()
                        .toList());
        programme.setItemLabelGenerator(names::programme);
        if (!leaf.programme().isEmpty()) {
            programme.setValue(leaf.programme());
        }
        outcome.setLabel(getTranslation("rule.field.outcome"));
        outcome.setItems(Truth.MET, Truth.NOT_MET);
        outcome.setItemLabelGenerator(one -> getTranslation("truth." + one.name()));
        outcome.setValue(leaf.outcome());
        add(programme, outcome);
    }

    @Override
    Optional<Rule.Leaf> read(String id, Citation source, Words words) {
        return right(programme, programme.getValue() == null, "rule.field.choose")
                ? Optional.of(
                        new Rule.Earlier(
                                id, source, words, programme.getValue(), outcome.getValue()))
                : Optional.empty();
    }
}
