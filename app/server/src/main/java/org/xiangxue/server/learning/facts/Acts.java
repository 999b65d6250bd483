package org.xiangxue.server.learning.facts;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.course.LessonId;
import org.xiangxue.server.learning.rules.Piece;
import org.xiangxue.server.learning.rules.Piece.Act;

/** A piece as columns: kind, from_second, to_second, score. */
public final class Acts {

    private static final String INTERVAL = "interval";
    private static final String ATTEMPT = "attempt";

    private Acts() {}

    public static String kind(Piece piece) {
        return switch (piece.act()) {
            case Act.Watched _ -> INTERVAL;
            case Act.Attempted _ -> ATTEMPT;
        };
    }

    public static @Nullable Integer from(Piece piece) {
        return piece.act() instanceof Act.Watched watched ? watched.from() : null;
    }

    public static @Nullable Integer to(Piece piece) {
        return piece.act() instanceof Act.Watched watched ? watched.to() : null;
    }

    public static @Nullable Integer score(Piece piece) {
        return piece.act() instanceof Act.Attempted attempted ? attempted.score() : null;
    }

    public static Piece piece(Readable row) {
        return new Piece(
                Rows.required(row, "id", UUID.class),
                new CourseId(Rows.required(row, "course_id", UUID.class)),
                new LessonId(Rows.required(row, "lesson_id", UUID.class)),
                Rows.required(row, "version", Integer.class),
                act(row),
                Rows.required(row, "occurred_at", Instant.class));
    }

    private static Act act(Readable row) {
        var kind = Rows.required(row, "kind", String.class);
        return switch (kind) {
            case INTERVAL ->
                    new Act.Watched(
                            Rows.required(row, "from_second", Integer.class),
                            Rows.required(row, "to_second", Integer.class));
            case ATTEMPT -> new Act.Attempted(Rows.required(row, "score", Integer.class));
            default -> throw new IllegalStateException("evidence of kind " + kind);
        };
    }
}
