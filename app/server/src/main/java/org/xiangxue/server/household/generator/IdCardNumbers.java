package org.xiangxue.server.household.generator;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.xiangxue.server.household.IdCardNumber;
import org.xiangxue.server.household.Sex;

/**
 * Hands out each number once. Those who appear only in a later edition draw from a part of the
 * sequences that the first edition never uses, so that both editions can be made from the start in
 * any size.
 */
final class IdCardNumbers {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final int DAYS = 60_000;

    /** Sequences of one sex and day; a prime, so that any stride visits all of them. */
    private static final int SEQUENCES = 499;

    private static final int FIRST_EDITION = 399;
    private static final int STRIDE = 181;

    private final Map<String, short[]> first = new HashMap<>();
    private final Map<String, short[]> later = new HashMap<>();

    String next(String region, LocalDate birthOn, Sex sex) {
        var used = used(first, region, birthOn, sex);
        if (used >= FIRST_EDITION) {
            throw exhausted(region, birthOn);
        }
        return number(region, birthOn, sex, used);
    }

    String nextOfLaterEdition(String region, LocalDate birthOn, Sex sex) {
        var used = FIRST_EDITION + used(later, region, birthOn, sex);
        if (used >= SEQUENCES) {
            throw exhausted(region, birthOn);
        }
        return number(region, birthOn, sex, used);
    }

    private static int used(
            Map<String, short[]> counters, String region, LocalDate birthOn, Sex sex) {
        var counter = counters.computeIfAbsent(region, _ -> new short[2 * DAYS]);
        var day = (int) (birthOn.toEpochDay() - FIRST_DAY.toEpochDay());
        return counter[2 * day + (sex == Sex.MALE ? 0 : 1)]++;
    }

    private static String number(String region, LocalDate birthOn, Sex sex, int used) {
        var start = Integer.parseInt(region) + birthOn.toEpochDay() * 7;
        var place = (int) ((start + (long) used * STRIDE) % SEQUENCES + SEQUENCES) % SEQUENCES;
        var sequence = 2 * place + (sex == Sex.MALE ? 1 : 2);
        return IdCardNumber.compose(region, birthOn, sequence).value();
    }

    private static IllegalStateException exhausted(String region, LocalDate birthOn) {
        return new IllegalStateException(
                "no number left for " + region + " on " + birthOn + ": use more counties");
    }
}
