package org.xiangxue.server.household.generator;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Codes of the county in which somebody was first registered; those of before a county was
 * renumbered live on in ID-card numbers.
 */
final class Registration {

    /** Zhaotong 昭通 became a city of prefecture level in 2001 and all its counties got new codes. */
    private static final LocalDate RENUMBERED = LocalDate.of(2002, 1, 1);

    private static final Map<String, String> BEFORE =
            Map.ofEntries(
                    entry("530602", "532101"),
                    entry("530621", "532122"),
                    entry("530622", "532123"),
                    entry("530623", "532124"),
                    entry("530624", "532125"),
                    entry("530625", "532126"),
                    entry("530626", "532127"),
                    entry("530627", "532128"),
                    entry("530628", "532129"),
                    entry("530629", "532130"),
                    entry("511521", "512527"),
                    entry("511527", "512532"));

    private static final List<String> AROUND_YANJIN =
            List.of("530624", "530628", "530629", "511521", "511527");

    private Registration() {}

    static String at(String county, LocalDate birthOn) {
        return birthOn.isBefore(RENUMBERED) ? BEFORE.getOrDefault(county, county) : county;
    }

    /** Where a wife or husband may come from. */
    static String neighbour(String county, Dice dice) {
        return county.equals("530623") ? dice.one(AROUND_YANJIN) : county;
    }
}
