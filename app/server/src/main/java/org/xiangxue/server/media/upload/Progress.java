package org.xiangxue.server.media.upload;

import java.util.List;
import org.xiangxue.server.platform.objects.ObjectParts;

/**
 * What a writer has made safe and wants noted, all of it or nothing.
 *
 * @param parts new ones, in order; they hold the whole tail that was noted before
 * @param tailStarts where the new piece of the tail begins in the file
 * @param tail new bytes after the last part
 */
@SuppressWarnings("ArrayRecordComponent") // made once, handed on, never compared
record Progress(List<Part> parts, long tailStarts, byte[] tail) {

    record Part(ObjectParts.Stored stored, long bytes) {}

    Progress {
        parts = List.copyOf(parts);
    }

    boolean isEmpty() {
        return parts.isEmpty() && tail.length == 0;
    }

    long received() {
        return tailStarts + tail.length;
    }
}
