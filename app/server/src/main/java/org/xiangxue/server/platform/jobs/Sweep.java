package org.xiangxue.server.platform.jobs;

import java.time.Duration;
import reactor.core.publisher.Mono;

/**
 * Work repeated at an interval by one server of the cluster. A run may be cut off anywhere and may
 * come twice: it is idempotent.
 */
public interface Sweep {

    /** Stable: the schedule in the database knows the sweep by it. */
    String name();

    Duration every();

    Mono<Void> run();
}
