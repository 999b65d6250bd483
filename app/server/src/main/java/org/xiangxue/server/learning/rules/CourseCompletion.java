package org.xiangxue.server.learning.rules;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xiangxue.contract.course.LessonId;
import org.xiangxue.server.course.PublishedVersion;

/**
 * When a course is complete: all required lessons of one published version are, and the person's
 * evidence names that version.
 */
public final class CourseCompletion {

    private CourseCompletion() {}

    public record Moment(int version, Instant at) {}

    /**
     * Whether any version can be complete: cheaper to ask first, because it needs no look at the
     * evidence.
     */
    public static boolean isPossible(
            List<PublishedVersion> versions, Map<LessonId, Instant> lessons) {
        return versions.stream().anyMatch(version -> isComplete(version, lessons));
    }

    /**
     * @param lessons completed lessons and when
     * @param firstNamed by version, the moment of the earliest piece that names it
     */
    public static Optional<Moment> moment(
            List<PublishedVersion> versions,
            Map<LessonId, Instant> lessons,
            Map<Integer, Instant> firstNamed) {
        return versions.stream()
                .filter(version ->
                        firstNamed.containsKey(version.number()) && isComplete(version, lessons))
                .map(version -> new Moment(version.number(), latest(version, lessons, firstNamed)))
                .min(
                        Comparator.comparing(Moment::at)
                                .thenComparing(Moment::version, Comparator.reverseOrder()));
    }

    private static boolean isComplete(PublishedVersion version, Map<LessonId, Instant> lessons) {
        return !version.required().isEmpty() && lessons.keySet().containsAll(version.required());
    }

    private static Instant latest(
            PublishedVersion version,
            Map<LessonId, Instant> lessons,
            Map<Integer, Instant> firstNamed) {
        return Stream.concat(
                        Stream.of(firstNamed.get(version.number())),
                        version.required().stream().map(lessons::get))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
