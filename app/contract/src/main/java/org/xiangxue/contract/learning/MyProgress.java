package org.xiangxue.contract.learning;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.course.LessonId;

public record MyProgress(
        List<LessonProgress> lessons, List<CourseProgress> courses, int secondsToday) {

    /**
     * @param watched covered intervals as [from, to) pairs of seconds
     * @param bestScore percent of the best attempt, null without one
     */
    public record LessonProgress(
            LessonId lesson,
            CourseId course,
            List<Span> watched,
            int seconds,
            @Nullable Integer bestScore,
            @Nullable Instant completedAt) {}

    /** From inclusive, to exclusive. */
    public record Span(int from, int to) {}

    /**
     * @param completedAt the earliest moment at which the evidence sufficed
     */
    public record CourseProgress(
            CourseId course,
            String slug,
            int lessonsDone,
            int lessonsRequired,
            @Nullable Instant completedAt) {}
}
