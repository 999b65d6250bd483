package org.xiangxue.console.eligibility.rule;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xiangxue.contract.eligibility.Rule;
import org.xiangxue.contract.eligibility.Rule.Citation;
import org.xiangxue.contract.eligibility.Rule.Words;
import org.xiangxue.contract.region.RegionSummary;

/** Areas, any of which the household lives in. */
class PlaceFields extends LeafFields {

    private final MultiSelectComboBox<RegionSummary> within = new MultiSelectComboBox<>();

    PlaceFields(Rule.Place leaf, RuleNames names) {
        within.setLabel(getTranslation("rule.field.area"));
        within.setItems(query ->
                find(names, query.getFilter().orElse("").strip()).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        within.setItemLabelGenerator(RegionSummary::name);
        within.select(
                leaf.within().stream().map(code -> names.regions().path(code).getLast()).toList());
        within.setWidthFull();
        add(within);
    }

    private static List<RegionSummary> find(RuleNames names, String words) {
        return words.isEmpty()
                ? names.regions().list(null, null, null, null)
                : names.regions().list(null, null, words, null);
    }

    @Override
    Optional<Rule.Leaf> read(String id, Citation source, Words words) {
        if (!right(within, within.getValue().isEmpty(), "rule.field.choose-one")) {
            return Optional.empty();
        }
        return Optional.of(
                new Rule.Place(
                        id,
                        source,
                        words,
                        within.getValue().stream()
                                .map(RegionSummary::code)
                                .sorted(Comparator.naturalOrder())
                                .toList()));
    }
}
