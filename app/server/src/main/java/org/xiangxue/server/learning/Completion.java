package org.xiangxue.server.learning;

import java.time.Instant;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.household.PersonId;

/**
 * Somebody completed a course.
 *
 * @param county under which it was recorded first; stays when the person moves
 * @param version of the course whose required lessons are complete
 * @param completedAt the earliest moment at which the accepted evidence suffices; an older piece
 *     that arrives late moves it back
 * @param recordedAt when the server first knew
 */
public record Completion(
        String county,
        PersonId person,
        CourseId course,
        int version,
        Instant completedAt,
        String trust,
        Instant recordedAt) {}
