package org.xiangxue.contract.guidance;

import java.time.LocalDate;
import java.util.List;
import org.xiangxue.contract.account.Face;

/**
 * What my household has.
 *
 * @param suggestions courses that no member has passed yet
 */
public record HouseholdPage(
        List<Member> members, int secondsOfHousehold, List<Suggestion> suggestions) {

    /**
     * @param me true for the person who is signed in
     */
    public record Member(
            String name,
            Face face,
            boolean me,
            int lessonsDone,
            int secondsLearned,
            List<Passed> passed) {}

    public record Passed(String courseTitle, String courseSlug, LocalDate completedOn) {}

    public record Suggestion(String courseTitle, String courseSlug, String reason) {}
}
