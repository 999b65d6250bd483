package org.xiangxue.console.eligibility;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.xiangxue.console.component.Badge;

/** How many days are left. */
public class Deadline extends Badge {

    private static final int SOON = 3;

    public Deadline(LocalDate due, LocalDate today) {
        super(text(ChronoUnit.DAYS.between(today, due)), tone(ChronoUnit.DAYS.between(today, due)));
    }

    private static String text(long days) {
        if (days < 0) {
            return translate("deadline.over", -days);
        }
        return days == 0 ? translate("deadline.today") : translate("deadline.left", days);
    }

    private static Tone tone(long days) {
        if (days < 0) {
            return Tone.RED;
        }
        return days <= SOON ? Tone.GOLD : Tone.PLAIN;
    }
}
