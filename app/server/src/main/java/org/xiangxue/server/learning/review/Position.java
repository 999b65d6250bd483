package org.xiangxue.server.learning.review;

import java.time.DateTimeException;
import java.util.UUID;
import java.util.function.BiFunction;
import org.xiangxue.server.platform.Problem;

/** Reads where a page ended: something, and the id that breaks ties. */
final class Position {

    static final String BETWEEN = "_";

    private Position() {}

    static <T> T read(String after, BiFunction<String, UUID, T> maker) {
        var parts = after.split(BETWEEN, 2);
        try {
            return maker.apply(parts[0], UUID.fromString(parts.length == 2 ? parts[1] : ""));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw Problem.invalid("after", "POSITION", "take it from 'next' of the page before")
                    .asException();
        }
    }
}
