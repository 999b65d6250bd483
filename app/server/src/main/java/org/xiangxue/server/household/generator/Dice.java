package org.xiangxue.server.household.generator;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * Chance with a seed. The numbers of {@link Random} are specified, so a roster is the same on every
 * machine.
 */
final class Dice {

    private final Random random;

    Dice(long seed, long number) {
        random = new Random(seed * 0x9E3779B97F4A7C15L + number * 0xC2B2AE3D27D4EB4FL);
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The first day included, the last not. */
    LocalDate day(LocalDate from, LocalDate until) {
        return from.plusDays(
                between(0, Math.max(0, (int) (until.toEpochDay() - from.toEpochDay()) - 1)));
    }

    /** Birthday of somebody who has this age on a date. */
    LocalDate birthday(int age, LocalDate on) {
        return on.minusYears(age).minusDays(between(0, 364));
    }
}
