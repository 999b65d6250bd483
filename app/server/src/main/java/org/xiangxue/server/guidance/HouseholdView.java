package org.xiangxue.server.guidance;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiangxue.contract.guidance.HouseholdPage;
import org.xiangxue.contract.guidance.HouseholdPage.Passed;
import org.xiangxue.contract.guidance.HouseholdPage.Suggestion;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.course.CourseFacts;
import org.xiangxue.server.guidance.HouseholdPages.Learning;
import org.xiangxue.server.household.Member;
import org.xiangxue.server.learning.Completion;
import org.xiangxue.server.learning.Learned;
import org.xiangxue.server.platform.Days;
import org.xiangxue.server.platform.crypto.Masking;
import org.xiangxue.server.region.Region;

/**
 * Puts the page of a household together. A course that nobody in the household has passed is
 * suggested: first those that somebody has begun, because they are nearest to a certificate.
 */
record HouseholdView(
        PersonId me,
        List<Region> path,
        List<Member> members,
        List<CourseFacts> courses,
        Learning learning) {

    HouseholdPage page() {
        return new HouseholdPage(
                place(),
                members.stream().map(this::member).toList(),
                learning.secondsOfHousehold(),
                suggestions());
    }

    /** The last two steps of the way there: whoever lives there needs no more. */
    private String place() {
        return path.stream()
                .skip(path.size() - 2L)
                .map(region -> spoken(region.name()))
                .collect(Collectors.joining("　"));
    }

    /** Who lives in a village says its name, not that of its committee. */
    private static String spoken(String name) {
        return name.replaceFirst("村(民委员|委)会$", "村").replaceFirst("(社区)?居(民委员|委)会$", "社区");
    }

    private HouseholdPage.Member member(Member member) {
        var sum =
                learning.sums().stream()
                        .filter(own -> own.person().equals(member.person()))
                        .findFirst();
        return new HouseholdPage.Member(
                Masking.name(member.name()),
                member.face(),
                member.person().equals(me),
                member.relation(),
                sum.map(Learned.Sum::lessonsDone).orElse(0),
                sum.map(Learned.Sum::seconds).orElse(0),
                learning.passed().stream()
                        .filter(passed -> passed.person().equals(member.person()))
                        .flatMap(this::passed)
                        .toList());
    }

    private Stream<Passed> passed(Completion completion) {
        return courses.stream()
                .filter(course -> course.id().equals(completion.course()))
                .map(course ->
                        new Passed(
                                course.title(), course.slug(), Days.of(completion.completedAt())));
    }

    private List<Suggestion> suggestions() {
        var open =
                courses.stream()
                        .filter(course ->
                                learning.passed().stream()
                                        .noneMatch(passed -> passed.course().equals(course.id())))
                        .toList();
        return Stream.concat(
                        open.stream()
                                .filter(this::isBegun)
                                .map(course -> suggestion(course, Reason.BEGUN)),
                        open.stream()
                                .filter(course -> !isBegun(course))
                                .map(course -> suggestion(course, Reason.NOBODY_YET)))
                .toList();
    }

    private boolean isBegun(CourseFacts course) {
        return learning.sums().stream().anyMatch(sum -> sum.begun().contains(course.id()));
    }

    private static Suggestion suggestion(CourseFacts course, Reason reason) {
        return new Suggestion(course.title(), course.slug(), reason.text);
    }

    /** Said to a villager, in words that can be spoken. */
    private enum Reason {
        BEGUN("家里有人学了一部分，学完就有证书"),
        NOBODY_YET("家里还没有人学过");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }
}
