package org.xiangxue.server.media.upload;

import org.xiangxue.contract.media.MediaId;
import reactor.core.publisher.Mono;

/** Where finished files go. */
public interface Inbox {

    /** In the transaction that ends the upload; the file is whole in the object store. */
    Mono<Void> arrived(Arrival arrival);

    /**
     * A file that came whole.
     *
     * @param owner as in the audit log
     * @param region where the owner may write courses
     * @param name as the owner calls the file; perhaps empty
     */
    record Arrival(MediaId id, String owner, String region, String key, long bytes, String name) {}
}
