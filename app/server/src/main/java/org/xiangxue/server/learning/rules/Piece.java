package org.xiangxue.server.learning.rules;

import java.time.Instant;
import java.util.UUID;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.course.LessonId;

/**
 * One piece of evidence as the server understands it.
 *
 * @param version of the course that the device showed
 * @param at when it happened
 */
public record Piece(UUID id, CourseId course, LessonId lesson, int version, Act act, Instant at) {

    /** What the learner did. */
    public sealed interface Act {
        /** From inclusive, to exclusive, within the lesson. */
        record Watched(int from, int to) implements Act {}

        /**
         * @param score percent, as the server marked it
         */
        record Attempted(int score) implements Act {}
    }

    public Piece movedTo(Instant moment) {
        return new Piece(id, course, lesson, version, act, moment);
    }
}
