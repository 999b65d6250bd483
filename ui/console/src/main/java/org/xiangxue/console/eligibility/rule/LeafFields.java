package org.xiangxue.console.eligibility.rule;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.xiangxue.contract.eligibility.Rule;
import org.xiangxue.contract.eligibility.Rule.Citation;
import org.xiangxue.contract.eligibility.Rule.Words;

/** The fields that one kind of condition has beyond its words and its source. */
abstract class LeafFields extends Div {

    LeafFields() {
        addClassName("leaf-fields");
    }

    static LeafFields of(Rule.Leaf leaf, RuleNames names) {
        return switch (leaf) {
            case Rule.Certificate certificate -> new CertificateFields(certificate, names);
            case Rule.Hours hours -> new HoursFields(hours);
            case Rule.Category category -> new CategoryFields(category);
            case Rule.Members members -> new MembersFields(members);
            case Rule.Place place -> new PlaceFields(place, names);
            case Rule.Earlier earlier -> new EarlierFields(earlier, names);
        };
    }

    /** Empty while something is missing; its field says so. */
    abstract Optional<Rule.Leaf> read(String id, Citation source, Words words);

    /**
     * @param wrong whether it is
     * @return whether it is right
     */
    boolean right(HasValidation field, boolean wrong, String key) {
        field.setInvalid(wrong);
        field.setErrorMessage(getTranslation(key));
        return !wrong;
    }
}
