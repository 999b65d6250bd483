package org.xiangxue.server.platform.jobs;

import java.time.Duration;
import reactor.core.publisher.Mono;

/**
 * Work that every server takes from a table, piece after piece, as long as there is some. A piece
 * may be cut off anywhere and is then taken again, perhaps by another server.
 */
public interface Worker {

    /** For the log. */
    String name();

    /** How many pieces one server works on at the same time. */
    int atOnce();

    /** How long to wait when there was nothing to do, or a piece failed. */
    Duration pause();

    /** Takes one piece and does it; false when there was none. */
    Mono<Boolean> work();
}
