package org.xiangxue.server.platform.jobs;

import reactor.core.publisher.Mono;

/**
 * Work that is done before the server says that it is ready. Every server does it at each start,
 * several perhaps at once: it is idempotent. If it fails, the server does not start.
 */
public interface StartWork {

    /** For the log. */
    String name();

    /** Lower ones come first; 0 is the stores, 10 what fills them. */
    int order();

    Mono<Void> run();
}
