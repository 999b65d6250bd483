package org.xiangxue.server.platform.check;

import java.util.List;
import reactor.core.publisher.Mono;

/** Recounts one kind of derived data from its facts; never writes. */
public interface Recount {

    /** Name of the kind in the printed line, e.g. {@code progress}. */
    String kind();

    /**
     * One sentence per difference that names the thing, at most 100; empty when stored and
     * recounted agree.
     */
    Mono<List<String>> differences();
}
