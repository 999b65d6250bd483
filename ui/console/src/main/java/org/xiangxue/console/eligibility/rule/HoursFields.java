package org.xiangxue.console.eligibility.rule;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Optional;
import org.xiangxue.console.component.DayPicker;
import org.xiangxue.contract.eligibility.Rule;
import org.xiangxue.contract.eligibility.Rule.Citation;
import org.xiangxue.contract.eligibility.Rule.Words;

/** Hours of learning, of the household or of one person. */
class HoursFields extends LeafFields {

    private static final int MOST = 1000;

    private final Select<Rule.Whose> whose = new Select<>();
    private final IntegerField hours = new IntegerField();
    private final DayPicker since;

    HoursFields(Rule.Hours leaf) {
        whose.setLabel(getTranslation("rule.field.whose"));
        whose.setItems(Rule.Whose.values());
        whose.setItemLabelGenerator(one -> getTranslation("rule.whose." + one.name()));
        whose.setValue(leaf.whose());
        hours.setLabel(getTranslation("rule.field.hours"));
        hours.setMin(1);
        hours.setMax(MOST);
        hours.setValue(leaf.hours());
        since = new DayPicker(getTranslation("rule.field.since"));
        since.setClearButtonVisible(true);
        since.setValue(leaf.since());
        add(whose, hours, since);
    }

    @Override
    Optional<Rule.Leaf> read(String id, Citation source, Words words) {
        var number = hours.getValue();
        return right(
                        hours,
                        number == null || number < 1 || number > MOST,
                        "rule.field.one-to-thousand")
                ? Optional.of(
                        new Rule.Hours(
                                id, source, words, whose.getValue(), number, since.getValue()))
                : Optional.empty();
    }
}
