package org.xiangxue.server.eligibility;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.Keyset;
import org.xiangxue.server.platform.Problem;

/** Where a page of a list by village and id begins: {@code village,id} of the row before it. */
public record Position(String village, UUID id) {

    private static final Position FIRST = new Position("", new UUID(0, 0));

    public static Position after(@Nullable String after) {
        if (after == null) {
            return FIRST;
        }
        try {
            var comma = after.indexOf(',');
            return new Position(
                    after.substring(0, comma), UUID.fromString(after.substring(comma + 1)));
        } catch (RuntimeException malformed) {
            throw Problem.invalid("after", "KEY", "take it from 'next' of the page before")
                    .asException();
        }
    }

    public static <T> Keyset<T> page(List<T> rows, int limit, Function<T, Position> position) {
        if (rows.size() < limit) {
            return new Keyset<>(rows, null);
        }
        var last = position.apply(rows.getLast());
        return new Keyset<>(rows, last.village() + "," + last.id());
    }
}
