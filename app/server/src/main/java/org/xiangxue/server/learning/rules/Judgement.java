package org.xiangxue.server.learning.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What becomes of one item of a batch, before the server has looked whether it has it already. */
public sealed interface Judgement {

    /**
     * @param anchor the server's time at the device's last contact; null when the item carries none
     *     that we signed
     */
    record Accepted(Piece piece, @Nullable Instant anchor) implements Judgement {}

    /** Kept, and counted for nothing until it is released. */
    record Held(Piece piece, @Nullable Instant anchor, Hold why) implements Judgement {}

    /** Can never be evidence. */
    record Refused(Refusal why) implements Judgement {}

    /** Names are receipt codes. */
    enum Hold {
        /** The moment lies in the future. */
        CLOCK_AHEAD,
        /** The moment lies before the credential was issued. */
        BEFORE_CREDENTIAL,
        /** The id was made by a clock that is wrong by years. */
        ID_CLOCK
    }

    /** Names are receipt codes. */
    enum Refusal {
        NOT_UUID_V7,
        WRONG_SHAPE,
        UNKNOWN_KIND,
        UNKNOWN_LESSON,
        UNKNOWN_QUIZ,
        OUTSIDE_LESSON,
        /** The id belongs to a piece of somebody else. */
        ID_TAKEN
    }
}
