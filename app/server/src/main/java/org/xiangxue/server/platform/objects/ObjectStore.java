package org.xiangxue.server.platform.objects;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.GetObjectResponse;
import io.minio.MakeBucketArgs;
import io.minio.MinioAsyncClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.errors.ErrorResponseException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Puts bytes away and hands them out again, both ways as a stream of small pieces: no object is
 * ever whole in memory. It uses only what every S3 server has: put, get with a range, head, delete.
 */
@Component
public class ObjectStore {

    private static final int PIECE = 64 * 1024;
    private static final long PART = 8L * 1024 * 1024;
    private static final int UNREAD_PIECES = 16;
    private static final Set<String> ABSENT = Set.of("NoSuchKey", "NoSuchObject", "NotFound");
    private static final Set<String> BUCKET_THERE =
            Set.of("BucketAlreadyOwnedByYou", "BucketAlreadyExists");

    /**
     * The client hands out streams that block while they are read. They wait for a network, so
     * there may be many.
     */
    private final Scheduler streams = Schedulers.newBoundedElastic(32, 10_000, "objects", 60, true);

    private final DataBufferFactory buffers = new DefaultDataBufferFactory();
    private final MinioAsyncClient client;
    private final String bucket;

    ObjectStore(MinioAsyncClient client, ObjectProperties properties) {
        this.client = client;
        this.bucket = properties.bucket();
    }

    /** What is known of an object without reading it. */
    public record Stat(long bytes) {}

    public Mono<Void> createBucketIfMissing() {
        return call(() -> client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build()))
                .flatMap(there -> there ? Mono.empty() : createBucket());
    }

    /**
     * Stores an object whole or not at all; replaces one of the same key.
     *
     * @param bytes how many the content will have: fewer or more is an error
     */
    public Mono<Void> put(String key, String type, long bytes, Flux<DataBuffer> content) {
        return Mono.using(
                        () ->
                                DataBufferUtils.subscriberInputStream(
                                        exactly(bytes, content), UNREAD_PIECES),
                        in -> call(() -> client.putObject(putArguments(key, type, bytes, in))),
                        ObjectStore::close)
                .then();
    }

    /** Fails with {@link ObjectMissing} when there is none. */
    public Flux<DataBuffer> get(String key) {
        return stream(
                () -> client.getObject(GetObjectArgs.builder().bucket(bucket).object(key).build()),
                key);
    }

    /** A part of an object; both numbers inside it. */
    public Flux<DataBuffer> range(String key, long offset, long length) {
        var part = GetObjectArgs.builder().bucket(bucket).object(key).offset(offset).length(length);
        return stream(() -> client.getObject(part.build()), key);
    }

    /** Empty when there is none. */
    public Mono<Stat> find(String key) {
        return call(() ->
                        client.statObject(
                                StatObjectArgs.builder().bucket(bucket).object(key).build()))
                .map(stat -> new Stat(stat.size()))
                .onErrorResume(ObjectStore::isAbsent, _ -> Mono.empty());
    }

    public Mono<Boolean> exists(String key) {
        return find(key).hasElement();
    }

    /** Deleting what is not there is no error. */
    public Mono<Void> delete(String key) {
        return call(() ->
                        client.removeObject(
                                RemoveObjectArgs.builder().bucket(bucket).object(key).build()))
                .onErrorResume(ObjectStore::isAbsent, _ -> Mono.empty())
                .then();
    }

    private Mono<Void> createBucket() {
        return call(() -> client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build()))
                .onErrorResume(failure -> BUCKET_THERE.contains(code(failure)), _ -> Mono.empty())
                .then();
    }

    private PutObjectArgs putArguments(String key, String type, long bytes, InputStream in) {
        return PutObjectArgs.builder().bucket(bucket).object(key).contentType(type).stream(
                        in, bytes, PART)
                .build();
    }

    /**
     * The client would stop reading at the length that was said, so one piece is held back until it
     * is known that no other follows.
     */
    private Flux<DataBuffer> exactly(long bytes, Flux<DataBuffer> content) {
        return Flux.defer(
                        () -> {
                            var counted = new AtomicLong();
                            return content.startWith(buffers.wrap(new byte[0]))
                                    .doOnNext(piece -> count(counted, piece, bytes))
                                    .buffer(2, 1)
                                    .map(List::getFirst)
                                    .filter(piece -> piece.readableByteCount() > 0);
                        })
                .doOnDiscard(DataBuffer.class, DataBufferUtils::release);
    }

    private static void count(AtomicLong counted, DataBuffer piece, long bytes) {
        if (counted.addAndGet(piece.readableByteCount()) > bytes) {
            throw new IllegalArgumentException("the content has more than " + bytes + " bytes");
        }
    }

    private Flux<DataBuffer> stream(
            Callable<CompletableFuture<GetObjectResponse>> request, String key) {
        return call(request)
                .onErrorMap(ObjectStore::isAbsent, _ -> new ObjectMissing(key))
                .flatMapMany(in ->
                        DataBufferUtils.readInputStream(() -> in, buffers, PIECE)
                                .subscribeOn(streams));
    }

    /**
     * The client reads what it sends on the calling thread, so even the call belongs to our own
     * threads.
     */
    private <T> Mono<T> call(Callable<CompletableFuture<T>> request) {
        return Mono.defer(
                        () -> {
                            try {
                                return Mono.fromFuture(request.call());
                            } catch (Exception failure) {
                                return Mono.error(failure);
                            }
                        })
                .subscribeOn(streams)
                .onErrorMap(CompletionException.class, ObjectStore::cause);
    }

    private static Throwable cause(Throwable failure) {
        return failure.getCause() == null ? failure : failure.getCause();
    }

    private static boolean isAbsent(Throwable failure) {
        return ABSENT.contains(code(failure));
    }

    private static String code(Throwable failure) {
        return failure instanceof ErrorResponseException answer
                ? String.valueOf(answer.errorResponse().code())
                : "";
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException failure) {
            throw Exceptions.propagate(failure);
        }
    }
}
