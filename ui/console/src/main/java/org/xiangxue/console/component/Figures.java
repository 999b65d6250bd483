package org.xiangxue.console.component;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How numbers, rates and days are written. */
public final class Figures {

    public static final String NONE = "—";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final long FEWEST_FOR_A_RATE = 10;
    private static final int TEN_THOUSAND = 10_000;

    private Figures() {}

    /** Exact, for tables: 4,630. */
    public static String exact(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** For reading: 4,630; from ten thousand on with the Chinese units, to two places. */
    public static String round(long number, Locale locale) {
        if (number < TEN_THOUSAND || !Locale.CHINESE.getLanguage().equals(locale.getLanguage())) {
            return exact(number);
        }
        var units = NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
        units.setRoundingMode(RoundingMode.HALF_UP);
        units.setMinimumFractionDigits(2);
        units.setMaximumFractionDigits(2);
        return units.format(number).replaceFirst("(\\p{IsHan})", " $1");
    }

    /** 58.7%; below ten cases the cases themselves, 3/8. */
    public static String rate(long part, long whole) {
        if (whole == 0) {
            return NONE;
        }
        return whole < FEWEST_FOR_A_RATE ? part + "/" + whole : percent(part, whole, 1) + "%";
    }

    /** 59%, for tiles. */
    public static String shortRate(long part, long whole) {
        if (whole == 0) {
            return NONE;
        }
        return whole < FEWEST_FOR_A_RATE ? part + "/" + whole : percent(part, whole, 0) + "%";
    }

    /** Percent with the given places, half up. */
    public static BigDecimal percent(long part, long whole, int places) {
        return BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), places, RoundingMode.HALF_UP);
    }

    /** Difference of two rates in percentage points: +2.1 or −0.4. */
    public static String change(BigDecimal points) {
        return points.signum() < 0 ? "−" + points.abs() : "+" + points;
    }

    public static boolean comparable(long whole) {
        return whole >= FEWEST_FOR_A_RATE;
    }

    public static String day(LocalDate day) {
        return day.toString();
    }

    public static String dayAndTime(Instant instant) {
        return DAY_TIME.format(instant.atZone(ZONE));
    }

    public static String clock(Instant instant) {
        return CLOCK.format(instant.atZone(ZONE));
    }

    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** 2026-10, the month that a day stands for. */
    public static String month(LocalDate day) {
        return YearMonth.from(day).toString();
    }
}
