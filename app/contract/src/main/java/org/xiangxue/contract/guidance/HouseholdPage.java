package org.xiangxue.contract.guidance;

import java.time.LocalDate;
import java.util.List;
import org.xiangxue.contract.account.Face;

/**
 * What my household has.
 *
 * @param regionName township and village, as they are said on the spot
 * @param suggestions courses that no member has passed yet
 */
public record HouseholdPage(
        String regionName,
        List<Member> members,
        int secondsOfHousehold,
        List<Suggestion> suggestions) {

    /**
     * @param me true for the person who is signed in
     * @param relation to the head of the household, as the roster has it: 户主, 配偶 …
     */
    public record Member(
            String name,
            Face face,
            boolean me,
            String relation,
            int lessonsDone,
            int secondsLearned,
            List<Passed> passed) {}

    public record Passed(String courseTitle, String courseSlug, LocalDate completedOn) {}

    public record Suggestion(String courseTitle, String courseSlug, String reason) {}
}
