package org.xiangxue.server.learning.rules;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a lesson is complete: 80 % of its seconds covered and, when it has a quiz, the best attempt
 * at 60 % or more. Each version of the course states its own seconds and quiz; a version counts
 * from the first piece that names it, so that a publication never changes what somebody's evidence
 * adds up to.
 */
public final class LessonCompletion {

    public static final int PASS = 60;
    private static final int COVER = 80;

    private LessonCompletion() {}

    /** What one published version asks of the lesson. */
    public record Demand(int seconds, boolean quiz) {

        public boolean isMet(Seconds watched, @Nullable Integer bestScore) {
            var covered = (long) watched.before(seconds).count() * 100 >= (long) seconds * COVER;
            return covered && (!quiz || bestScore != null && bestScore >= PASS);
        }
    }

    /**
     * The earliest moment at which the pieces up to it suffice.
     *
     * @param pieces of one person and one lesson, in any order
     * @param demands by version of the course; pieces of other versions cover seconds, and make no
     *     version count
     */
    public static Optional<Instant> moment(Collection<Piece> pieces, Map<Integer, Demand> demands) {
        var ordered =
                pieces.stream()
                        .sorted(Comparator.comparing(Piece::at).thenComparing(Piece::id))
                        .toList();
        var named = new HashMap<Integer, Demand>();
        var watched = Seconds.NONE;
        Integer best = null;
        for (var piece : ordered) {
            var demand = demands.get(piece.version());
            if (demand != null) {
                named.put(piece.version(), demand);
            }
            switch (piece.act()) {
                case Piece.Act.Watched(var from, var to) ->
                        watched = watched.plus(Seconds.of(from, to));
                case Piece.Act.Attempted(var score) ->
                        best = best == null ? score : Math.max(best, score);
            }
            var covered = watched;
            var score = best;
            if (named.values().stream().anyMatch(asked -> asked.isMet(covered, score))) {
                return Optional.of(piece.at());
            }
        }
        return Optional.empty();
    }
}
