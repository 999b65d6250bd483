package org.xiangxue.console.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A date picker that speaks the reader's language and writes days as 2026-10-31. */
public class DayPicker extends DatePicker {

    public DayPicker(String label) {
        super(label);
        var locale = getLocale();
        setI18n(
                new DatePickerI18n()
                        .setDateFormat("yyyy-MM-dd")
                        .setFirstDayOfWeek(1)
                        .setMonthNames(
                                Arrays.stream(Month.values())
                                        .map(m ->
                                                m.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                                        .toList())
                        .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                        .setWeekdaysShort(weekdays(TextStyle.NARROW_STANDALONE, locale))
                        .setToday(translate("date.today"))
                        .setCancel(translate("action.cancel"))
                        .setBadInputErrorMessage(translate("date.bad"))
                        .setMaxErrorMessage(translate("date.late")));
    }

    /** Sunday first, as the component counts. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return IntStream.range(0, 7)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, locale))
                .toList();
    }
}
