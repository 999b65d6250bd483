package org.xiangxue.console.eligibility.rule;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xiangxue.console.component.DayPicker;
import org.xiangxue.contract.eligibility.Rule;
import org.xiangxue.contract.eligibility.Rule.Citation;
import org.xiangxue.contract.eligibility.Rule.Words;
import org.xiangxue.contract.household.HouseholdStatus;
import org.xiangxue.contract.household.Monitoring;

/** What the household is on the registry's papers. */
class CategoryFields extends LeafFields {

    private final CheckboxGroup<HouseholdStatus> statuses = new CheckboxGroup<>();
    private final CheckboxGroup<Monitoring> monitored = new CheckboxGroup<>();
    private final Checkbox ever = new Checkbox();
    private final DayPicker notBefore;
    private final DayPicker notAfter;

    CategoryFields(Rule.Category leaf) {
        statuses.setLabel(getTranslation("household.status"));
        statuses.setItems(HouseholdStatus.values());
        statuses.setItemLabelGenerator(one -> getTranslation("status." + one.name()));
        statuses.select(leaf.statuses());
        monitored.setLabel(getTranslation("household.monitoring"));
        monitored.setItems(Monitoring.values());
        monitored.setItemLabelGenerator(one -> getTranslation("monitoring." + one.name()));
        monitored.select(leaf.monitored());
        ever.setLabel(getTranslation("rule.field.ever"));
        ever.setValue(leaf.ever());
        notBefore = day("rule.field.not-before");
        notBefore.setValue(leaf.notBefore());
        notAfter = day("rule.field.not-after");
        notAfter.setValue(leaf.notAfter());
        add(statuses, monitored, ever, notBefore, notAfter);
    }

    private DayPicker day(String key) {
        var day = new DayPicker(getTranslation(key));
        day.setClearButtonVisible(true);
        return day;
    }

    @Override
    Optional<Rule.Leaf> read(String id, Citation source, Words words) {
        var none = statuses.getValue().isEmpty() && monitored.getValue().isEmpty();
        if (!right(statuses, none, "rule.field.choose-one")) {
            return Optional.empty();
        }
        return Optional.of(
                new Rule.Category(
                        id,
                        source,
                        words,
                        inOrder(HouseholdStatus.values(), statuses),
                        inOrder(Monitoring.values(), monitored),
                        ever.getValue(),
                        notBefore.getValue(),
                        notAfter.getValue()));
    }

    /** Ticking in another order makes no other rule. */
    private static <T> List<T> inOrder(T[] all, CheckboxGroup<T> chosen) {
        return Arrays.stream(all).filter(chosen.getValue()::contains).toList();
    }
}
