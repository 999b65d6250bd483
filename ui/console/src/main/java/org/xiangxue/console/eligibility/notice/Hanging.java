package org.xiangxue.console.eligibility.notice;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import org.xiangxue.console.component.Badge;
import org.xiangxue.console.component.Figures;
import org.xiangxue.console.eligibility.Deadline;
import org.xiangxue.contract.eligibility.notice.NoticeSummary;

/** Whether a notice still hangs, and for how long. */
class Hanging extends Div {

    Hanging(NoticeSummary notice, LocalDate today) {
        add(
                notice.over()
                        ? new Badge(translate("notice.over"), Badge.Tone.PLAIN)
                        : new Deadline(Figures.dayOf(notice.closesAt()), today));
    }
}
