package org.xiangxue.console.household;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import org.xiangxue.console.component.Badge;
import org.xiangxue.contract.household.HouseholdStatus;
import org.xiangxue.contract.household.Monitoring;

/** What a household is on the registry's papers; being monitored is said first. */
public class StandingBadge extends Badge {

    public StandingBadge(HouseholdStatus status, Monitoring monitoring) {
        super(
                monitoring == Monitoring.NONE
                        ? translate("status." + status.name())
                        : translate("monitored"),
                monitoring == Monitoring.NONE ? Tone.PLAIN : Tone.GOLD);
        if (monitoring != Monitoring.NONE) {
            getElement().setAttribute("title", translate("monitoring." + monitoring.name()));
        }
    }
}
