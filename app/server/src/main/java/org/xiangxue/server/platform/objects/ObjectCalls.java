package org.xiangxue.server.platform.objects;

import io.minio.errors.ErrorResponseException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** How the client of the store is called, and what its failures mean. */
final class ObjectCalls {

    private static final Set<String> ABSENT =
            Set.of("NoSuchKey", "NoSuchObject", "NotFound", "NoSuchUpload");

    /**
     * The client hands out streams that block while they are read. They wait for a network, so
     * there may be many.
     */
    static final Scheduler STREAMS = Schedulers.newBoundedElastic(32, 10_000, "objects", 60, true);

    private ObjectCalls() {}

    /**
     * The client reads what it sends on the calling thread, so even the call belongs to our own
     * threads.
     */
    static <T> Mono<T> call(Callable<CompletableFuture<T>> request) {
        return Mono.defer(
                        () -> {
                            try {
                                return Mono.fromFuture(request.call());
                            } catch (Exception failure) {
                                return Mono.error(failure);
                            }
                        })
                .subscribeOn(STREAMS)
                .onErrorMap(CompletionException.class, ObjectCalls::cause);
    }

    static boolean isAbsent(Throwable failure) {
        return ABSENT.contains(code(failure));
    }

    static String code(Throwable failure) {
        return failure instanceof ErrorResponseException answer
                ? String.valueOf(answer.errorResponse().code())
                : "";
    }

    private static Throwable cause(Throwable failure) {
        return failure.getCause() == null ? failure : failure.getCause();
    }
}
