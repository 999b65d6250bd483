package org.xiangxue.server.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xiangxue.contract.household.HouseholdId;

/** What the facts of some households give, and how it differs from what was stored. */
final class Derived {

    private final List<HouseholdId> asked;
    private final Map<HouseholdId, List<Step>> steps = new HashMap<>();
    private final List<Standing> standings = new ArrayList<>();

    Derived(List<HouseholdId> asked, List<HouseholdFacts> facts, LocalDate today) {
        this.asked = asked;
        for (var household : facts) {
            var coverage = new Coverage(household);
            var found = coverage.steps();
            steps.put(
                    household.id(),
                    found.entrySet().stream()
                            .map(e ->
                                    new Step(
                                            household.id(),
                                            household.village(),
                                            e.getKey(),
                                            e.getValue()))
                            .toList());
            standings.add(Standing.of(household, coverage, found.keySet(), today));
        }
    }

    List<Standing> standings() {
        return standings;
    }

    /** Households that were asked for and are not in the registry any more. */
    List<HouseholdId> gone() {
        return asked.stream().filter(id -> !steps.containsKey(id)).toList();
    }

    /** Households of which a step differs from the stored ones. */
    List<HouseholdId> changed(List<Step> stored) {
        var before =
                stored.stream().collect(Collectors.groupingBy(Step::household, Collectors.toSet()));
        return asked.stream()
                .filter(id ->
                        !before.getOrDefault(id, Set.of())
                                .equals(Set.copyOf(steps.getOrDefault(id, List.of()))))
                .toList();
    }

    List<Step> stepsOf(List<HouseholdId> households) {
        return households.stream()
                .flatMap(id -> steps.getOrDefault(id, List.of()).stream())
                .toList();
    }

    /** What to add to the sums: the new steps less the stored ones, by village, course and day. */
    List<Step> changes(List<Step> stored) {
        var sums = new HashMap<Place, Figures>();
        steps.values()
                .forEach(list ->
                        list.forEach(
                                step -> sums.merge(Place.of(step), step.figures(), Figures::plus)));
        stored.forEach(step -> sums.merge(Place.of(step), step.figures().negated(), Figures::plus));
        sums.values().removeIf(Figures::isZero);
        return sums.entrySet().stream()
                .map(e -> new Step(NOBODY, e.getKey().village(), e.getKey().key(), e.getValue()))
                .toList();
    }

    private static final HouseholdId NOBODY = new HouseholdId(new UUID(0, 0));

    private record Place(String village, StepKey key) {
        static Place of(Step step) {
            return new Place(step.village(), step.key());
        }
    }
}
