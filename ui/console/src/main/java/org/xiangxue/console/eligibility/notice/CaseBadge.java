package org.xiangxue.console.eligibility.notice;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import org.xiangxue.console.component.Badge;
import org.xiangxue.contract.eligibility.notice.CaseState;

class CaseBadge extends Badge {

    CaseBadge(CaseState state) {
        super(
                translate("case.state." + state.name()),
                state == CaseState.OPEN ? Tone.GOLD : Tone.PLAIN);
    }
}
