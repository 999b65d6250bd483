package org.xiangxue.console.eligibility.rule;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.course.Topic;
import org.xiangxue.contract.eligibility.Rule;
import org.xiangxue.contract.eligibility.Rule.Citation;
import org.xiangxue.contract.eligibility.Rule.Words;

/** A certificate of one course, or of any course on a topic. */
class CertificateFields extends LeafFields {

    /**
     * @param slug of a course; null for a whole topic
     */
    private record Of(@Nullable String slug, @Nullable Topic topic) {}

    private final ComboBox<Of> of = new ComboBox<>();
    private final IntegerField months = new IntegerField();
    private final Select<Rule.Trust> trust = new Select<>();
    private final Rule.@Nullable Trust begun;

    CertificateFields(Rule.Certificate leaf, RuleNames names) {
        begun = leaf.trust() == Rule.Trust.SELF ? Rule.Trust.SELF : null;
        of.setLabel(getTranslation("rule.field.certificate"));
        of.setItems(
                Stream.concat(
                                Stream.concat(
                                                names.courses().stream(),
                                                Stream.ofNullable(leaf.course()))
                                        .distinct()
                                        .map(slug -> new Of(slug, null)),
                                Arrays.stream(Topic.values()).map(one -> new Of(null, one)))
                        .toList());
        of.setItemLabelGenerator(one ->
                one.topic() == null
                        ? names.course(String.valueOf(one.slug()))
                        : getTranslation(
                                "rule.field.topic", getTranslation("topic." + one.topic().name())));
        if (leaf.course() != null || leaf.topic() != null) {
            of.setValue(new Of(leaf.course(), leaf.topic()));
        }
        months.setLabel(getTranslation("rule.field.months"));
        months.setMin(1);
        months.setValue(leaf.monthsAtMost());
        months.setPlaceholder(getTranslation("rule.field.any"));
        trust.setLabel(getTranslation("rule.field.trust"));
        trust.setItems(Rule.Trust.values());
        trust.setItemLabelGenerator(one -> getTranslation("trust." + one.name()));
        trust.setValue(leaf.trust() == null ? Rule.Trust.SELF : leaf.trust());
        add(of, months, trust);
    }

    @Override
    Optional<Rule.Leaf> read(String id, Citation source, Words words) {
        var chosen = of.getValue();
        var age = months.getValue();
        var complete = right(of, chosen == null, "rule.field.choose");
        complete &= right(months, age != null && age < 1, "rule.field.one-or-more");
        if (!complete) {
            return Optional.empty();
        }
        // No trust and the least one are the same; which of them was written is kept.
        var least = trust.getValue() == Rule.Trust.SELF ? begun : trust.getValue();
        return Optional.of(
                new Rule.Certificate(id, source, words, chosen.slug(), chosen.topic(), age, least));
    }
}
