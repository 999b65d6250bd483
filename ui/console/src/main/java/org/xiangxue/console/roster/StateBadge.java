package org.xiangxue.console.roster;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import org.xiangxue.console.component.Badge;
import org.xiangxue.contract.household.ImportSummary.State;

class StateBadge extends Badge {

    StateBadge(State state) {
        super(translate("import.state." + state.name()), tone(state));
    }

    private static Tone tone(State state) {
        return switch (state) {
            case CHECKING, APPLYING -> Tone.PLAIN;
            case CHECKED -> Tone.GOLD;
            case APPLIED -> Tone.GREEN;
            case FAILED -> Tone.RED;
        };
    }
}
