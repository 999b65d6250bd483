package org.xiangxue.console.eligibility.decision;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import org.xiangxue.console.component.Badge;
import org.xiangxue.contract.eligibility.decision.DecisionState;

class StateBadge extends Badge {

    StateBadge(DecisionState state) {
        super(translate("decision.state." + state.name()), tone(state));
    }

    private static Tone tone(DecisionState state) {
        return switch (state) {
            case CONFIRMED -> Tone.GREEN;
            case PROPOSED, HELD -> Tone.GOLD;
            case RETURNED, ENDED -> Tone.PLAIN;
        };
    }
}
