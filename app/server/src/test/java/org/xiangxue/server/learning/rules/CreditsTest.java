package org.xiangxue.server.learning.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangxue.server.learning.rules.Samples.COURSE;
import static org.xiangxue.server.learning.rules.Samples.LESSON;
import static org.xiangxue.server.learning.rules.Samples.PERSON;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.course.LessonId;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.server.household.MembershipSpan;
import org.xiangxue.server.learning.rules.Credits.CoveredDay;
import org.xiangxue.server.learning.rules.Credits.Credit;

class CreditsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final HouseholdId PARENTS = new HouseholdId(new UUID(2, 1));
    private static final HouseholdId HUSBAND = new HouseholdId(new UUID(2, 2));

    @Example
    void learningGoesToTheHouseholdOfTheDay() {
        var days = List.of(day(LESSON, DAY, 0, 100), day(LESSON, DAY.plusDays(1), 100, 150));

        var credits = Credits.of(days, marriedOn(DAY.plusDays(1)));

        assertThat(credits)
                .containsExactlyInAnyOrder(
                        new Credit("530623", PARENTS, COURSE, DAY, 100),
                        new Credit("530624", HUSBAND, COURSE, DAY.plusDays(1), 50));
    }

    @Example
    void aSecondCountsOnTheDayOnWhichItWasCoveredFirst() {
        var days = List.of(day(LESSON, DAY.plusDays(1), 0, 120), day(LESSON, DAY, 50, 100));

        assertThat(
                        Credits.of(
                                days,
                                List.of(span(PARENTS, "530623105201", DAY.minusYears(9), null))))
                .containsExactlyInAnyOrder(
                        new Credit("530623", PARENTS, COURSE, DAY, 50),
                        new Credit("530623", PARENTS, COURSE, DAY.plusDays(1), 70));
    }

    @Example
    void lessonsOfOneCourseAreOneCredit() {
        var other = new LessonId(new UUID(1, 9));

        assertThat(
                        Credits.of(
                                List.of(day(LESSON, DAY, 0, 10), day(other, DAY, 0, 10)),
                                marriedOn(DAY)))
                .containsExactly(new Credit("530624", HUSBAND, COURSE, DAY, 20));
    }

    @Example
    void whoLivesNowhereGivesNoCredit() {
        assertThat(
                        Credits.of(
                                List.of(day(LESSON, DAY, 0, 10)),
                                List.of(span(PARENTS, "530623105201", DAY.minusYears(9), DAY))))
                .isEmpty();
    }

    @Property
    void secondsAreConservedWhereverTheLearnerLived(
            @ForAll("days") List<CoveredDay> days,
            @ForAll("moves") List<LocalDate> moves,
            @ForAll Random random) {
        var shuffled = new ArrayList<>(days);
        Collections.shuffle(shuffled, random);

        var credits = Credits.of(shuffled, lives(moves));

        var covered =
                days.stream().collect(Collectors.groupingBy(CoveredDay::lesson)).values().stream()
                        .mapToInt(lesson ->
                                lesson.stream()
                                        .map(CoveredDay::covered)
                                        .reduce(Seconds.NONE, Seconds::plus)
                                        .count())
                        .sum();
        assertThat(credits.stream().mapToInt(Credit::seconds).sum()).isEqualTo(covered);
        assertThat(new HashSet<>(credits))
                .isEqualTo(new HashSet<>(Credits.of(days, lives(List.copyOf(moves)))));
    }

    @Property
    void theSumOfADayDoesNotDependOnWhereTheLearnerLived(
            @ForAll("days") List<CoveredDay> days, @ForAll("moves") List<LocalDate> moves) {
        assertThat(byDay(Credits.of(days, lives(moves))))
                .isEqualTo(byDay(Credits.of(days, lives(List.of()))));
    }

    @Provide
    Arbitrary<List<CoveredDay>> days() {
        var lesson = Arbitraries.integers().between(1, 3).map(n -> new LessonId(new UUID(1, n)));
        var day = Arbitraries.integers().between(0, 9).map(DAY::plusDays);
        var from = Arbitraries.integers().between(0, 250);
        var length = Arbitraries.integers().between(1, 60);
        return Combinators.combine(lesson, day, from, length)
                .as((l, d, f, n) -> day(l, d, f, f + n))
                .list()
                .ofMaxSize(12)
                .map(CreditsTest::oncePerLessonAndDay);
    }

    @Provide
    Arbitrary<List<LocalDate>> moves() {
        return Arbitraries.integers()
                .between(0, 9)
                .map(DAY::plusDays)
                .list()
                .uniqueElements()
                .ofMaxSize(4);
    }

    private static List<CoveredDay> oncePerLessonAndDay(List<CoveredDay> days) {
        return days.stream()
                .collect(Collectors.groupingBy(day -> List.of(day.lesson(), day.day())))
                .values()
                .stream()
                .map(same ->
                        new CoveredDay(
                                COURSE,
                                same.getFirst().lesson(),
                                same.getFirst().day(),
                                same.stream()
                                        .map(CoveredDay::covered)
                                        .reduce(Seconds.NONE, Seconds::plus)))
                .toList();
    }

    private static java.util.Map<LocalDate, Integer> byDay(List<Credit> credits) {
        return credits.stream()
                .collect(
                        Collectors.groupingBy(Credit::day, Collectors.summingInt(Credit::seconds)));
    }

    /** A new household on each of these days, without a gap. */
    private static List<MembershipSpan> lives(List<LocalDate> moves) {
        var starts = new ArrayList<LocalDate>(List.of(DAY.minusYears(30)));
        moves.stream().sorted().forEach(starts::add);
        return IntStream.range(0, starts.size())
                .mapToObj(i ->
                        span(
                                new HouseholdId(new UUID(2, i)),
                                "530623105201",
                                starts.get(i),
                                i + 1 < starts.size() ? starts.get(i + 1) : null))
                .toList();
    }

    private static List<MembershipSpan> marriedOn(LocalDate day) {
        return List.of(
                span(PARENTS, "530623105201", DAY.minusYears(20), day),
                span(HUSBAND, "530624101201", day, null));
    }

    private static MembershipSpan span(
            HouseholdId household, String village, LocalDate from, @Nullable LocalDate until) {
        return new MembershipSpan(PERSON, household, village, from, until);
    }

    private static CoveredDay day(LessonId lesson, LocalDate day, int from, int to) {
        return new CoveredDay(COURSE, lesson, day, Seconds.of(from, to));
    }
}
