package org.xiangxue.server.coverage;

import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiangxue.contract.household.PersonId;

/**
 * The coverage of one household as a step function of days (CORE.md "Household, hours, coverage"):
 * pure, from facts alone. Added up over households and days it gives the figures of every area on
 * every day, as the facts are known now; late evidence changes the day on which it was learned, not
 * today.
 */
final class Coverage {

    private static final int WORKING_AGE_FROM = 16;
    private static final int WORKING_AGE_TO = 65;

    private final HouseholdFacts facts;
    private final RangeSet<LocalDate> monitored = TreeRangeSet.create();
    private final RangeSet<LocalDate> inScope = TreeRangeSet.create();
    private final Map<PersonId, RangeSet<LocalDate>> belonging = new HashMap<>();
    private final Map<PersonId, RangeSet<LocalDate>> countedAsPerson = new HashMap<>();

    Coverage(HouseholdFacts facts) {
        this.facts = facts;
        for (var member : facts.belongings()) {
            belonging
                    .computeIfAbsent(member.person(), _ -> TreeRangeSet.create())
                    .addAll(List.of(livedHere(member)));
        }
        var inhabited = TreeRangeSet.<LocalDate>create();
        belonging.values().forEach(inhabited::addAll);
        monitored.addAll(days("MONITORING", what -> !what.equals("NONE")));
        inScope.addAll(days("STATUS", what -> !what.equals("GENERAL")));
        inScope.addAll(monitored);
        intersect(monitored, inhabited);
        intersect(inScope, inhabited);
        for (var member : facts.belongings()) {
            countedAsPerson.computeIfAbsent(
                    member.person(), person -> workingAge(person, member.birthOn()));
        }
    }

    /**
     * Changes by course and day; adding them up to a day gives the household's figures on that day.
     */
    Map<StepKey, Figures> steps() {
        var steps = new HashMap<StepKey, Figures>();
        add(steps, StepKey.ANY, inScope, new Figures(1, 0, 0, 0, 0, 0));
        add(steps, StepKey.ANY, monitored, new Figures(0, 1, 0, 0, 0, 0));
        countedAsPerson
                .values()
                .forEach(days -> add(steps, StepKey.ANY, days, new Figures(0, 0, 1, 0, 0, 0)));
        addCourse(steps, StepKey.ANY, facts.certificates());
        facts.certificates().stream()
                .collect(Collectors.groupingBy(HouseholdFacts.Held::course))
                .forEach((course, certificates) -> addCourse(steps, course, certificates));
        steps.values().removeIf(Figures::isZero);
        return steps;
    }

    boolean inScope(LocalDate day) {
        return inScope.contains(day);
    }

    boolean monitored(LocalDate day) {
        return monitored.contains(day);
    }

    /** Courses for which the household is covered on this day. */
    Set<UUID> courses(LocalDate day) {
        return facts.certificates().stream()
                .filter(held -> here(held).contains(day))
                .map(HouseholdFacts.Held::course)
                .collect(Collectors.toSet());
    }

    private void addCourse(
            Map<StepKey, Figures> steps, UUID course, List<HouseholdFacts.Held> certificates) {
        var byPerson = new HashMap<PersonId, RangeSet<LocalDate>>();
        certificates.forEach(held ->
                byPerson.computeIfAbsent(held.person(), _ -> TreeRangeSet.create())
                        .addAll(here(held)));
        var covered = TreeRangeSet.<LocalDate>create();
        byPerson.values().forEach(covered::addAll);
        add(steps, course, intersection(inScope, covered), new Figures(0, 0, 0, 1, 0, 0));
        add(steps, course, intersection(monitored, covered), new Figures(0, 0, 0, 0, 1, 0));
        byPerson.forEach((person, days) -> {
            var counted = countedAsPerson.getOrDefault(person, TreeRangeSet.create());
            add(steps, course, intersection(counted, days), new Figures(0, 0, 0, 0, 0, 1));
        });
    }

    private static void add(
            Map<StepKey, Figures> steps, UUID course, RangeSet<LocalDate> days, Figures one) {
        for (var range : days.asRanges()) {
            steps.merge(new StepKey(course, range.lowerEndpoint()), one, Figures::plus);
            if (range.hasUpperBound()) {
                steps.merge(
                        new StepKey(course, range.upperEndpoint()), one.negated(), Figures::plus);
            }
        }
    }

    /** Days on which the holder belonged to this household with the certificate valid. */
    private RangeSet<LocalDate> here(HouseholdFacts.Held held) {
        var valid = TreeRangeSet.<LocalDate>create();
        if (!held.last().isBefore(held.from())) {
            valid.add(Range.closedOpen(held.from(), held.last().plusDays(1)));
        }
        return intersection(belonging.getOrDefault(held.person(), TreeRangeSet.create()), valid);
    }

    private RangeSet<LocalDate> workingAge(PersonId person, LocalDate birthOn) {
        var age = TreeRangeSet.<LocalDate>create();
        age.add(
                Range.closedOpen(
                        birthOn.plusYears(WORKING_AGE_FROM),
                        birthOn.plusYears(WORKING_AGE_TO + 1)));
        return intersection(
                intersection(belonging.getOrDefault(person, TreeRangeSet.create()), age), inScope);
    }

    private static Range<LocalDate> livedHere(HouseholdFacts.Belonging member) {
        var ends =
                Stream.of(Optional.ofNullable(member.until()), Optional.ofNullable(member.diedOn()))
                        .flatMap(Optional::stream)
                        .min(Comparator.naturalOrder());
        if (ends.isEmpty()) {
            return Range.atLeast(member.from());
        }
        return Range.closedOpen(
                member.from(), ends.get().isBefore(member.from()) ? member.from() : ends.get());
    }

    private RangeSet<LocalDate> days(String kind, Predicate<String> counts) {
        var ordered =
                facts.facts().stream()
                        .filter(fact -> fact.kind().equals(kind))
                        .sorted(Comparator.comparing(HouseholdFacts.Fact::from))
                        .toList();
        var days = TreeRangeSet.<LocalDate>create();
        for (var i = 0; i < ordered.size(); i++) {
            if (counts.test(ordered.get(i).what())) {
                var from = ordered.get(i).from();
                days.add(
                        i + 1 < ordered.size()
                                ? Range.closedOpen(from, ordered.get(i + 1).from())
                                : Range.atLeast(from));
            }
        }
        return days;
    }

    private static RangeSet<LocalDate> intersection(
            RangeSet<LocalDate> one, RangeSet<LocalDate> other) {
        var both = TreeRangeSet.create(one);
        intersect(both, other);
        return both;
    }

    private static void intersect(RangeSet<LocalDate> set, RangeSet<LocalDate> other) {
        set.removeAll(TreeRangeSet.create(other).complement());
    }
}
