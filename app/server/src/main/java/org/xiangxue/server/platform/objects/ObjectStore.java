package org.xiangxue.server.platform.objects;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.GetObjectResponse;
import io.minio.MakeBucketArgs;
import io.minio.MinioAsyncClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Puts bytes away and hands them out again, both ways as a stream of small pieces: no object is
 * ever whole in memory. It uses only what every S3 server has: put, get with a range, head, delete.
 */
@Component
public class ObjectStore {

    /** As much as the client hands out at once; a slow reader is owed more than a hundred. */
    private static final int PIECE = 8 * 1024;

    private static final long PART = 8L * 1024 * 1024;
    private static final int UNREAD_PIECES = 16;
    private static final Set<String> BUCKET_THERE =
            Set.of("BucketAlreadyOwnedByYou", "BucketAlreadyExists");

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
        return ObjectCalls.call(() ->
                        client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build()))
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
                        in ->
                                ObjectCalls.call(
                                        () -> client.putObject(putArguments(key, type, bytes, in))),
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
        return ObjectCalls.call(() ->
                        client.statObject(
                                StatObjectArgs.builder().bucket(bucket).object(key).build()))
                .map(stat -> new Stat(stat.size()))
                .onErrorResume(ObjectCalls::isAbsent, _ -> Mono.empty());
    }

    public Mono<Boolean> exists(String key) {
        return find(key).hasElement();
    }

    /** Deleting what is not there is no error. */
    public Mono<Void> delete(String key) {
        return ObjectCalls.call(() ->
                        client.removeObject(
                                RemoveObjectArgs.builder().bucket(bucket).object(key).build()))
                .onErrorResume(ObjectCalls::isAbsent, _ -> Mono.empty())
                .then();
    }

    private Mono<Void> createBucket() {
        return ObjectCalls.call(
                        () -> client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build()))
                .onErrorResume(
                        failure -> BUCKET_THERE.contains(ObjectCalls.code(failure)),
                        _ -> Mono.empty())
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
        return ObjectCalls.call(request)
                .onErrorMap(ObjectCalls::isAbsent, _ -> new ObjectMissing(key))
                .flatMapMany(in ->
                        DataBufferUtils.readInputStream(() -> in, buffers, PIECE)
                                .subscribeOn(ObjectCalls.STREAMS));
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException failure) {
            throw Exceptions.propagate(failure);
        }
    }
}
