package org.xiangxue.server.platform;

import java.util.Locale;
import java.util.concurrent.Callable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Runs blocking work away from the event loop; each kind of work has its own few threads, so that
 * kinds which call each other cannot starve one another.
 *
 * @see "ADR 4"
 */
public enum Blocking {
    /** Password and PIN hashing: heavy on purpose. */
    HASHING(2),
    /** Spreadsheets, pictures, PDF files. */
    DOCUMENTS(2),
    /** Signing. */
    SIGNING(2),
    /** Waiting for a child process that works on a film. */
    FILMS(4);

    private final Scheduler scheduler;

    Blocking(int threads) {
        scheduler =
                Schedulers.newBoundedElastic(
                        threads, 10_000, name().toLowerCase(Locale.ROOT), 60, true);
    }

    public <T> Mono<T> call(Callable<? extends T> work) {
        return Mono.<T>fromCallable(work).subscribeOn(scheduler);
    }
}
