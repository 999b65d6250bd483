package org.xiangxue.server.household.roster;

import static java.time.format.ResolverStyle.STRICT;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Dates as people write them: 2024-03-01, 2024/3/1, 2024.3.1, 20240301, 2024年3月1日. */
final class RosterDates {

    private static final List<DateTimeFormatter> PATTERNS =
            List.of(format("uuuu-M-d"), format("uuuuMMdd"));

    private RosterDates() {}

    static Optional<LocalDate> parse(String text) {
        var plain =
                text.replaceFirst("[ T]0?0:00(:00)?(\\.0)?$", "")
                        .replaceAll("[/.年月]", "-")
                        .replace("日", "")
                        .replace(" ", "");
        for (var pattern : PATTERNS) {
            try {
                return Optional.of(LocalDate.parse(plain, pattern));
            } catch (DateTimeException tryTheNext) {
                // not written this way
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(STRICT);
    }
}
