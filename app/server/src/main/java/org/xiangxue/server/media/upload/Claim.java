package org.xiangxue.server.media.upload;

import java.util.List;
import java.util.UUID;
import org.xiangxue.contract.media.MediaId;
import org.xiangxue.server.platform.objects.ObjectParts;

/**
 * An upload in the hands of one writer.
 *
 * @param parts that the object store has, in order
 * @param tail saved bytes after the last part
 */
@SuppressWarnings("ArrayRecordComponent") // made once, handed on, never compared
record Claim(Upload upload, UUID writer, List<ObjectParts.Stored> parts, byte[] tail) {

    MediaId id() {
        return upload.id();
    }
}
