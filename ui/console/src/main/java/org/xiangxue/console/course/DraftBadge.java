package org.xiangxue.console.course;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import org.xiangxue.console.component.Badge;
import org.xiangxue.contract.course.DraftState;

class DraftBadge extends Badge {

    DraftBadge(DraftState state) {
        super(translate("draft." + state.name()), tone(state));
    }

    private static Tone tone(DraftState state) {
        return switch (state) {
            case DRAFT -> Tone.PLAIN;
            case SUBMITTED, RETURNED -> Tone.GOLD;
            case PUBLISHED -> Tone.GREEN;
        };
    }
}
