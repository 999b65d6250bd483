package org.xiangxue.server.course;

import java.util.List;
import java.util.Map;
import org.xiangxue.contract.course.LessonId;

/**
 * One published version as those see it who count learning.
 *
 * @param required lessons that complete the course, in the order of the course
 * @param seconds of every lesson of this version
 */
public record PublishedVersion(
        int number, List<LessonId> required, Map<LessonId, Integer> seconds) {

    public PublishedVersion {
        required = List.copyOf(required);
        seconds = Map.copyOf(seconds);
    }
}
