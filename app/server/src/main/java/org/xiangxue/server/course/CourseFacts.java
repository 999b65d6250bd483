package org.xiangxue.server.course;

import java.util.List;
import org.xiangxue.contract.course.CourseId;

/**
 * A published course.
 *
 * @param title of the newest version
 * @param versions all of them, oldest first
 */
public record CourseFacts(CourseId id, String slug, String title, List<PublishedVersion> versions) {

    public CourseFacts {
        versions = List.copyOf(versions);
    }
}
