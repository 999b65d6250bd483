package org.xiangxue.server.learning.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.course.LessonId;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.server.household.MembershipSpan;

/**
 * To which household a person's learning goes: each second of a lesson counts once, on the day on
 * which it was first covered, for the household lived in on that day. A day on which the person
 * lived in none gives no credit.
 */
public final class Credits {

    private Credits() {}

    /**
     * What one person covered of a lesson on a day in Asia/Shanghai, also what was covered before.
     */
    public record CoveredDay(CourseId course, LessonId lesson, LocalDate day, Seconds covered) {}

    /**
     * @param county of the household
     */
    public record Credit(
            String county, HouseholdId household, CourseId course, LocalDate day, int seconds) {}

    /**
     * @param days of one person, one entry for a lesson and a day, in any order
     * @param spans of the same person, in any order
     */
    public static List<Credit> of(Collection<CoveredDay> days, Collection<MembershipSpan> spans) {
        var sums = new HashMap<Seat, Integer>();
        days.stream()
                .collect(Collectors.groupingBy(CoveredDay::lesson))
                .values()
                .forEach(lesson ->
                        newSeconds(lesson)
                                .forEach((day, seconds) -> add(sums, spans, day, seconds)));
        return sums.entrySet().stream()
                .map(entry -> entry.getKey().with(entry.getValue()))
                .toList();
    }

    /** Seconds of one lesson that were covered for the first time, by day. */
    private static Map<CoveredDay, Integer> newSeconds(List<CoveredDay> lesson) {
        var fresh = new TreeMap<CoveredDay, Integer>(Comparator.comparing(CoveredDay::day));
        var covered = Seconds.NONE;
        for (var day : lesson.stream().sorted(Comparator.comparing(CoveredDay::day)).toList()) {
            var after = covered.plus(day.covered());
            fresh.put(day, after.count() - covered.count());
            covered = after;
        }
        return fresh;
    }

    private static void add(
            Map<Seat, Integer> sums,
            Collection<MembershipSpan> spans,
            CoveredDay day,
            int seconds) {
        if (seconds > 0) {
            livedIn(spans, day.day())
                    .ifPresent(span ->
                            sums.merge(
                                    new Seat(
                                            span.county(),
                                            span.household(),
                                            day.course(),
                                            day.day()),
                                    seconds,
                                    Integer::sum));
        }
    }

    private static Optional<MembershipSpan> livedIn(
            Collection<MembershipSpan> spans, LocalDate day) {
        return spans.stream()
                .filter(span -> span.covers(day))
                .max(
                        Comparator.comparing(MembershipSpan::from)
                                .thenComparing(span -> span.household().value()));
    }

    private record Seat(String county, HouseholdId household, CourseId course, LocalDate day) {
        Credit with(int seconds) {
            return new Credit(county, household, course, day, seconds);
        }
    }
}
