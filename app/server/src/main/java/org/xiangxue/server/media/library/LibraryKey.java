package org.xiangxue.server.media.library;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.media.MediaId;
import org.xiangxue.contract.media.MediaSummary;
import org.xiangxue.server.platform.Problem;

/** After which file of the list, newest first, the next page begins. */
record LibraryKey(Instant createdAt, MediaId id) {

    private static final LibraryKey FIRST =
            new LibraryKey(Instant.parse("9999-12-31T00:00:00Z"), new MediaId(new UUID(0, 0)));

    static LibraryKey of(@Nullable String after) {
        if (after == null) {
            return FIRST;
        }
        try {
            var comma = after.indexOf(',');
            return new LibraryKey(
                    Instant.parse(after.substring(0, comma)),
                    MediaId.of(after.substring(comma + 1)));
        } catch (RuntimeException malformed) {
            throw Problem.invalid("after", "KEY", "take it from 'next' of the page before")
                    .asException();
        }
    }

    static Keyset<MediaSummary> page(List<MediaSummary> files, int limit) {
        if (files.size() < limit) {
            return new Keyset<>(files, null);
        }
        var last = files.getLast();
        return new Keyset<>(files, last.createdAt() + "," + last.id());
    }
}
