package org.xiangxue.server.learning.progress;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xiangxue.contract.course.LessonId;
import org.xiangxue.server.learning.rules.LessonCompletion.Demand;
import org.xiangxue.server.learning.rules.Piece;

/**
 * Lessons whose moment of completion has to be found again from all their pieces: those that
 * suffice and have no moment yet, and those that got a piece older than their moment. All others
 * stay as they are, so most batches read no pieces.
 */
final class Reopened {

    private Reopened() {}

    static List<LessonId> of(
            Map<LessonId, LessonState> states,
            List<Piece> added,
            Map<LessonId, Map<Integer, Demand>> demands) {
        return added.stream().collect(Collectors.groupingBy(Piece::lesson)).entrySet().stream()
                .filter(lesson ->
                        isOpen(
                                states.get(lesson.getKey()),
                                lesson.getValue(),
                                demands.getOrDefault(lesson.getKey(), Map.of())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isOpen(
            @org.jspecify.annotations.Nullable LessonState state,
            List<Piece> added,
            Map<Integer, Demand> demands) {
        if (state == null) {
            return false;
        }
        var completedAt = state.completedAt();
        if (completedAt != null) {
            return added.stream().anyMatch(piece -> piece.at().isBefore(completedAt));
        }
        return demands.values().stream()
                .anyMatch(demand -> demand.isMet(state.watched(), state.bestScore()));
    }
}
