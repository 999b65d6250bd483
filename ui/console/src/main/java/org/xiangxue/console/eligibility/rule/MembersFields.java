package org.xiangxue.console.eligibility.rule;

import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.eligibility.Rule;
import org.xiangxue.contract.eligibility.Rule.Citation;
import org.xiangxue.contract.eligibility.Rule.Words;

/** How many members of which age. */
class MembersFields extends LeafFields {

    private static final int OLDEST = 150;

    private final IntegerField count;
    private final IntegerField from;
    private final IntegerField to;

    MembersFields(Rule.Members leaf) {
        count = number("rule.field.persons", leaf.count());
        from = number("rule.field.from-age", leaf.fromAge());
        to = number("rule.field.to-age", leaf.toAge());
        add(count, from, to);
    }

    private IntegerField number(String key, int value) {
        var field = new IntegerField(getTranslation(key));
        field.setMin(0);
        field.setMax(OLDEST);
        field.setValue(value);
        return field;
    }

    @Override
    Optional<Rule.Leaf> read(String id, Citation source, Words words) {
        var persons = count.getValue();
        var youngest = from.getValue();
        var oldest = to.getValue();
        var complete = right(count, persons == null || persons < 1, "rule.field.one-or-more");
        complete &= right(from, outside(youngest), "rule.field.age");
        complete &=
                right(
                        to,
                        outside(oldest) || (youngest != null && oldest < youngest),
                        "rule.field.age");
        return complete
                ? Optional.of(new Rule.Members(id, source, words, persons, youngest, oldest))
                : Optional.empty();
    }

    private static boolean outside(@Nullable Integer age) {
        return age == null || age < 0 || age > OLDEST;
    }
}
