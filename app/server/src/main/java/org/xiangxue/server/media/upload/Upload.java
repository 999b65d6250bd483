package org.xiangxue.server.media.upload;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.media.MediaId;

/**
 * A file on its way in.
 *
 * @param received how many of its bytes are safe
 * @param collection under which the object store collects its parts; null before the first one
 * @param writer who receives bytes now, until then
 */
record Upload(
        MediaId id,
        String owner,
        String region,
        long length,
        long received,
        String metadata,
        String key,
        @Nullable String collection,
        @Nullable UUID writer,
        @Nullable Instant writerUntil,
        boolean finished,
        Instant expiresAt) {

    boolean complete() {
        return received == length;
    }

    long missing() {
        return length - received;
    }

    /** This upload, if its owner may still do something with it. */
    Upload ofOwner(String caller, Instant now) {
        if (!owner.equals(caller)) {
            throw Refusal.UNKNOWN.asException();
        }
        if (!finished && !expiresAt.isAfter(now)) {
            throw Refusal.EXPIRED.asException();
        }
        return this;
    }

    /** Fails while another writer receives bytes. */
    Upload free(Instant now) {
        if (writer != null && writerUntil != null && writerUntil.isAfter(now)) {
            throw Refusal.BUSY.asException();
        }
        return this;
    }

    /**
     * Fails when the sender believes the file to stand elsewhere, or announces more than is
     * missing.
     *
     * @param announced bytes of the request; negative when it does not say
     */
    Upload goesOn(long offset, long announced) {
        if (offset != received) {
            throw Refusal.WRONG_OFFSET.asException();
        }
        if (announced > missing()) {
            throw Refusal.MORE_THAN_SAID.asException();
        }
        return this;
    }

    Upload unfinished() {
        if (finished) {
            throw Refusal.FINISHED.asException();
        }
        return this;
    }
}
