package org.xiangxue.server.learning.progress;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.course.LessonId;
import org.xiangxue.server.learning.rules.Seconds;

/** What one person's evidence of one lesson adds up to. */
record LessonState(
        LessonId lesson,
        CourseId course,
        Seconds watched,
        @Nullable Integer bestScore,
        @Nullable Instant completedAt) {

    /** One state for each lesson from those of several counties. */
    static Map<LessonId, LessonState> join(Collection<LessonState> states) {
        return states.stream()
                .collect(Collectors.toMap(LessonState::lesson, state -> state, LessonState::plus));
    }

    private LessonState plus(LessonState other) {
        return new LessonState(
                lesson,
                course,
                watched.plus(other.watched),
                Stream.of(bestScore, other.bestScore)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                Stream.of(completedAt, other.completedAt)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }
}
