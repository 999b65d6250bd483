package org.xiangxue.server.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.coverage.HouseholdFacts.Belonging;
import org.xiangxue.server.coverage.HouseholdFacts.Fact;
import org.xiangxue.server.coverage.HouseholdFacts.Held;

/** Steps added up to a day are compared with the rule of CORE.md, asked for that day alone. */
class CoverageTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final List<UUID> COURSES = List.of(new UUID(1, 1), new UUID(1, 2));
    private static final List<PersonId> PERSONS =
            Stream.of(1, 2, 3).map(n -> new PersonId(new UUID(2, n))).toList();

    @Property(tries = 400)
    void stepsAddUpToTheRuleOnEveryDay(
            @ForAll("households") HouseholdFacts facts, @ForAll("days") LocalDate day) {
        var steps = new Coverage(facts).steps();
        for (var course : Stream.concat(Stream.of(StepKey.ANY), COURSES.stream()).toList()) {
            var sum =
                    steps.entrySet().stream()
                            .filter(step ->
                                    step.getKey().course().equals(course)
                                            && !step.getKey().day().isAfter(day))
                            .map(java.util.Map.Entry::getValue)
                            .reduce(Figures.ZERO, Figures::plus);
            assertThat(sum).isEqualTo(Rule.on(facts, course, day));
        }
    }

    @Property(tries = 200)
    void theStandingOfADayAgreesWithItsFigures(
            @ForAll("households") HouseholdFacts facts, @ForAll("days") LocalDate day) {
        var coverage = new Coverage(facts);
        var rule = Rule.on(facts, StepKey.ANY, day);

        assertThat(coverage.inScope(day)).isEqualTo(rule.households() == 1);
        assertThat(coverage.monitored(day)).isEqualTo(rule.monitored() == 1);
        assertThat(coverage.inScope(day) && !coverage.courses(day).isEmpty())
                .isEqualTo(rule.coveredHouseholds() == 1);
    }

    @Test
    void aCertificateLeavesWithItsHolder() {
        var moved =
                new Belonging(
                        PERSONS.get(0), LocalDate.of(1980, 1, 1), null, START, START.plusDays(100));
        var stays = new Belonging(PERSONS.get(1), LocalDate.of(1982, 1, 1), null, START, null);
        var held =
                new Held(
                        PERSONS.get(0), COURSES.getFirst(), START.plusDays(10), START.plusYears(3));
        var coverage =
                new Coverage(
                        household(
                                List.of(new Fact("STATUS", "LIFTED", START)),
                                List.of(moved, stays),
                                List.of(held)));

        assertThat(coverage.courses(START.plusDays(9))).isEmpty();
        assertThat(coverage.courses(START.plusDays(99))).containsExactly(COURSES.getFirst());
        assertThat(coverage.courses(START.plusDays(100))).isEmpty();
    }

    @Test
    void aHouseholdWithoutLivingMembersIsNotCounted() {
        var died =
                new Belonging(
                        PERSONS.getFirst(),
                        LocalDate.of(1950, 1, 1),
                        START.plusDays(5),
                        START,
                        null);
        var coverage =
                new Coverage(
                        household(
                                List.of(new Fact("STATUS", "REGISTERED", START)),
                                List.of(died),
                                List.of()));

        assertThat(coverage.inScope(START.plusDays(4))).isTrue();
        assertThat(coverage.inScope(START.plusDays(5))).isFalse();
    }

    /** The rule as CORE.md says it, for one day and without ranges. */
    private static final class Rule {

        static Figures on(HouseholdFacts facts, UUID course, LocalDate day) {
            var living = facts.belongings().stream().filter(b -> belongs(b, day)).toList();
            var monitored =
                    !living.isEmpty() && !what(facts, "MONITORING", day, "NONE").equals("NONE");
            var status = what(facts, "STATUS", day, "GENERAL");
            var inScope = !living.isEmpty() && (monitored || !status.equals("GENERAL"));
            var covered = living.stream().anyMatch(b -> holds(facts, b.person(), course, day));
            var working =
                    living.stream()
                            .filter(b -> worksAt(b, day))
                            .map(Belonging::person)
                            .distinct()
                            .toList();
            var coveredPersons =
                    working.stream().filter(person -> holds(facts, person, course, day)).count();
            var any = course.equals(StepKey.ANY);
            return new Figures(
                    any && inScope ? 1 : 0,
                    any && monitored ? 1 : 0,
                    any && inScope ? working.size() : 0,
                    inScope && covered ? 1 : 0,
                    monitored && covered ? 1 : 0,
                    inScope ? coveredPersons : 0);
        }

        private static boolean belongs(Belonging b, LocalDate day) {
            return !day.isBefore(b.from())
                    && (b.until() == null || day.isBefore(b.until()))
                    && (b.diedOn() == null || day.isBefore(b.diedOn()));
        }

        private static boolean worksAt(Belonging b, LocalDate day) {
            var age = java.time.Period.between(b.birthOn(), day).getYears();
            return age >= 16 && age <= 65;
        }

        private static String what(
                HouseholdFacts facts, String kind, LocalDate day, String otherwise) {
            return facts.facts().stream()
                    .filter(fact -> fact.kind().equals(kind) && !fact.from().isAfter(day))
                    .max(java.util.Comparator.comparing(Fact::from))
                    .map(Fact::what)
                    .orElse(otherwise);
        }

        private static boolean holds(
                HouseholdFacts facts, PersonId person, UUID course, LocalDate day) {
            return facts.certificates().stream()
                    .filter(held ->
                            held.person().equals(person)
                                    && (course.equals(StepKey.ANY) || held.course().equals(course)))
                    .anyMatch(held -> !day.isBefore(held.from()) && !day.isAfter(held.last()));
        }
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-10, 420).map(START::plusDays);
    }

    @Provide
    Arbitrary<HouseholdFacts> households() {
        var status = fact("STATUS", "REGISTERED", "LIFTED", "GENERAL");
        var monitoring = fact("MONITORING", "NONE", "UNSTABLE", "SUDDEN_HARDSHIP");
        var facts =
                Combinators.combine(
                                status.list().ofMaxSize(3).uniqueElements(Fact::from),
                                monitoring.list().ofMaxSize(3).uniqueElements(Fact::from))
                        .as((a, b) -> Stream.concat(a.stream(), b.stream()).toList());
        return Combinators.combine(facts, belongings(), certificates()).as(CoverageTest::household);
    }

    private Arbitrary<Fact> fact(String kind, String... whats) {
        return Combinators.combine(Arbitraries.of(whats), days())
                .as((what, from) -> new Fact(kind, what, from));
    }

    /** Spans of one person never overlap, as the registry keeps them. */
    private Arbitrary<List<Belonging>> belongings() {
        return Arbitraries.subsetOf(PERSONS)
                .flatMap(persons ->
                        Combinators.combine(persons.stream().map(this::spans).toList())
                                .as(lists -> lists.stream().flatMap(List::stream).toList()));
    }

    private Arbitrary<List<Belonging>> spans(PersonId person) {
        var birth = Arbitraries.integers().between(-26_000, -2_000).map(START::plusDays);
        var edges =
                Arbitraries.integers()
                        .between(0, 400)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(4)
                        .uniqueElements();
        var died = days().injectNull(0.8);
        return Combinators.combine(birth, edges, died)
                .as((birthOn, days, diedOn) ->
                        spans(person, birthOn, days.stream().sorted().toList(), diedOn));
    }

    private static List<Belonging> spans(
            PersonId person, LocalDate birthOn, List<Integer> edges, LocalDate diedOn) {
        return java.util.stream.IntStream.iterate(0, i -> i < edges.size(), i -> i + 2)
                .mapToObj(i ->
                        new Belonging(
                                person,
                                birthOn,
                                diedOn,
                                START.plusDays(edges.get(i)),
                                i + 1 < edges.size() ? START.plusDays(edges.get(i + 1)) : null))
                .toList();
    }

    private Arbitrary<List<Held>> certificates() {
        var length = Arbitraries.integers().between(-1, 200);
        return Combinators.combine(Arbitraries.of(PERSONS), Arbitraries.of(COURSES), days(), length)
                .as((person, course, from, days) ->
                        new Held(person, course, from, from.plusDays(days)))
                .list()
                .ofMaxSize(4);
    }

    private static HouseholdFacts household(
            List<Fact> facts, List<Belonging> belongings, List<Held> certificates) {
        return new HouseholdFacts(
                new HouseholdId(new UUID(3, 3)),
                "530623105201",
                START,
                facts,
                belongings,
                certificates);
    }
}
