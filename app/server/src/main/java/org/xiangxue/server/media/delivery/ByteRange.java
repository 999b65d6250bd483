package org.xiangxue.server.media.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRange;

/** Which part of a file a reader asks for. */
sealed interface ByteRange {

    record Whole() implements ByteRange {}

    /** Both ends belong to it. */
    record Part(long start, long end) implements ByteRange {
        long length() {
            return end - start + 1;
        }
    }

    /** Begins after the last byte. */
    record Beyond() implements ByteRange {}

    /**
     * A range that is malformed, or several at once, or of another version of the file, is answered
     * as if none had been asked for.
     *
     * @param ifRange the version that the reader has a part of
     */
    static ByteRange of(@Nullable String range, @Nullable String ifRange, String tag, long bytes) {
        var asked = ifRange == null || ifRange.equals(tag) ? single(range) : null;
        if (asked == null) {
            return new Whole();
        }
        var start = start(asked, bytes);
        return start >= bytes ? new Beyond() : new Part(start, asked.getRangeEnd(bytes));
    }

    private static long start(HttpRange range, long length) {
        try {
            return range.getRangeStart(length);
        } catch (IllegalArgumentException beyond) {
            return length;
        }
    }

    private static @Nullable HttpRange single(@Nullable String range) {
        try {
            var ranges = range == null ? List.<HttpRange>of() : HttpRange.parseRanges(range);
            return ranges.size() == 1 ? ranges.getFirst() : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
