package org.xiangxue.server.coverage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xiangxue.contract.household.HouseholdId;

/**
 * Where a household stands on the day on which it was last derived.
 *
 * @param courses for which it is covered
 * @param changesOn the next day on which this changes by the calendar alone; the end of time when
 *     it does not
 */
record Standing(
        HouseholdId household,
        String village,
        LocalDate asOf,
        boolean inScope,
        boolean monitored,
        Set<UUID> courses,
        LocalDate changesOn) {

    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    static Standing of(
            HouseholdFacts facts, Coverage coverage, Set<StepKey> steps, LocalDate today) {
        var next =
                steps.stream()
                        .map(StepKey::day)
                        .filter(day -> day.isAfter(today))
                        .min(Comparator.naturalOrder())
                        .orElse(NEVER);
        return new Standing(
                facts.id(),
                facts.village(),
                facts.asOf(),
                coverage.inScope(today),
                coverage.monitored(today),
                coverage.courses(today),
                next);
    }

    /** As PostgreSQL writes an array. */
    String courseArray() {
        return courses.stream()
                .map(UUID::toString)
                .sorted()
                .collect(Collectors.joining(",", "{", "}"));
    }
}
