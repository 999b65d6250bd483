package org.xiangxue.console.eligibility;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import org.xiangxue.console.component.Badge;
import org.xiangxue.contract.eligibility.Truth;

/** Met, not met or unknown; not to meet a rule is no fault, and so never red. */
public class OutcomeBadge extends Badge {

    public OutcomeBadge(Truth outcome) {
        super(translate("truth." + outcome.name()), tone(outcome));
    }

    private static Tone tone(Truth outcome) {
        return switch (outcome) {
            case MET -> Tone.GREEN;
            case UNKNOWN -> Tone.GOLD;
            case NOT_MET -> Tone.PLAIN;
        };
    }
}
