package org.xiangxue.server.platform.objects;

import io.minio.AbortMultipartUploadArgs;
import io.minio.CompleteMultipartUploadArgs;
import io.minio.CreateMultipartUploadArgs;
import io.minio.Http;
import io.minio.MinioAsyncClient;
import io.minio.UploadPartArgs;
import io.minio.messages.Part;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Puts an object away part by part, over days and restarts if need be. Nobody sees it before its
 * parts are joined.
 */
@Component
public class ObjectParts {

    /** Every S3 server refuses a smaller part, except the last. */
    public static final int SMALLEST = 5 * 1024 * 1024;

    private final MinioAsyncClient client;
    private final String bucket;

    ObjectParts(MinioAsyncClient client, ObjectProperties properties) {
        this.client = client;
        this.bucket = properties.bucket();
    }

    /**
     * A part that the store has.
     *
     * @param number from 1
     * @param tag the store's name for its content
     */
    public record Stored(int number, String tag) {}

    /** The name under which the parts are collected. */
    public Mono<String> begin(String key, String type) {
        return ObjectCalls.call(() ->
                        client.createMultipartUpload(
                                CreateMultipartUploadArgs.builder()
                                        .bucket(bucket)
                                        .object(key)
                                        .headers(new Http.Headers("Content-Type", type))
                                        .build()))
                .map(answer -> answer.result().uploadId());
    }

    /**
     * Replaces a part of the same number.
     *
     * @param length how much of the content is the part; it stays as it is until the answer
     */
    public Mono<Stored> put(String key, String collection, int number, byte[] content, int length) {
        return ObjectCalls.call(() ->
                        client.uploadPart(
                                UploadPartArgs.builder()
                                        .bucket(bucket)
                                        .object(key)
                                        .uploadId(collection)
                                        .partNumber(number)
                                        .data(content, length)
                                        .build()))
                .map(answer -> new Stored(number, answer.part().etag()))
                .onErrorMap(ObjectCalls::isAbsent, _ -> new ObjectMissing(key));
    }

    /**
     * Fails with {@link ObjectMissing} when the parts were given up. Joined again, some stores say
     * so and some make another object: ask first whether the object is there.
     */
    public Mono<Void> join(String key, String collection, List<Stored> parts) {
        var listed =
                parts.stream()
                        .map(part -> new Part(part.number(), part.tag()))
                        .toArray(Part[]::new);
        return ObjectCalls.call(() ->
                        client.completeMultipartUpload(
                                CompleteMultipartUploadArgs.builder()
                                        .bucket(bucket)
                                        .object(key)
                                        .uploadId(collection)
                                        .parts(listed)
                                        .build()))
                .onErrorMap(ObjectCalls::isAbsent, _ -> new ObjectMissing(key))
                .then();
    }

    /** Forgets the parts; no error when there are none. */
    public Mono<Void> giveUp(String key, String collection) {
        return ObjectCalls.call(() ->
                        client.abortMultipartUpload(
                                AbortMultipartUploadArgs.builder()
                                        .bucket(bucket)
                                        .object(key)
                                        .uploadId(collection)
                                        .build()))
                .onErrorResume(ObjectCalls::isAbsent, _ -> Mono.empty())
                .then();
    }
}
