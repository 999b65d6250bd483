package org.xiangxue.server.platform.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What every store that we support has to do; one subclass for each. */
abstract class ObjectStoreContract {

    static final String KEY = "xiangxue";
    static final String SECRET = "xiangxue-contract-secret";

    private static final int MEBIBYTE = 1024 * 1024;
    private static final DefaultDataBufferFactory BUFFERS = DefaultDataBufferFactory.sharedInstance;

    private ObjectStore store;
    private ObjectParts parts;

    abstract URI url();

    @BeforeEach
    void open() {
        var properties = new ObjectProperties(url(), KEY, SECRET, "contract");
        var client = new ObjectStoreConfiguration().objectClient(properties);
        store = new ObjectStore(client, properties);
        parts = new ObjectParts(client, properties);
        await(store.createBucketIfMissing());
    }

    @Test
    void aBucketIsMadeOnce() {
        await(store.createBucketIfMissing());
        await(store.createBucketIfMissing());
    }

    @Test
    void whatIsPutComesBackByteByByte() {
        var key = key();
        var content = random(3 * MEBIBYTE + 17);

        await(store.put(key, "image/png", content.length, pieces(content)));

        assertThat(read(store.get(key))).isEqualTo(content);
        assertThat(await(store.find(key))).isEqualTo(new ObjectStore.Stat(content.length));
        assertThat(await(store.exists(key))).isTrue();
    }

    @Test
    void whatIsLargerThanAPartComesBackToo() {
        var key = key();
        var content = random(17 * MEBIBYTE + 3);

        await(store.put(key, "application/octet-stream", content.length, pieces(content)));

        assertThat(read(store.get(key))).isEqualTo(content);
    }

    @Test
    void nothingIsReadInPiecesLargerThan64Kibibytes() {
        var key = key();
        var content = random(MEBIBYTE);
        await(store.put(key, "image/png", content.length, pieces(content)));

        var largest =
                store.get(key)
                        .map(ObjectStoreContract::size)
                        .reduce(0, Math::max)
                        .block(Duration.ofSeconds(20));

        assertThat(largest).isPositive().isLessThanOrEqualTo(64 * 1024);
    }

    @Test
    void aRangeIsItsPart() {
        var key = key();
        var content = random(200_000);
        await(store.put(key, "image/png", content.length, pieces(content)));

        assertThat(read(store.range(key, 0, 1))).isEqualTo(slice(content, 0, 1));
        assertThat(read(store.range(key, 70_001, 65_537)))
                .isEqualTo(slice(content, 70_001, 65_537));
        assertThat(read(store.range(key, 199_999, 1))).isEqualTo(slice(content, 199_999, 1));
    }

    @Test
    void puttingAgainReplaces() {
        var key = key();
        await(store.put(key, "text/plain", 5, pieces("first".getBytes())));
        await(store.put(key, "text/plain", 6, pieces("second".getBytes())));

        assertThat(read(store.get(key))).isEqualTo("second".getBytes());
    }

    @Test
    void whatIsMissingIsSaid() {
        var key = key();

        assertThatThrownBy(() -> read(store.get(key))).isInstanceOf(ObjectMissing.class);
        assertThatThrownBy(() -> read(store.range(key, 0, 5))).isInstanceOf(ObjectMissing.class);
        assertThat(store.find(key).blockOptional()).isEmpty();
        assertThat(await(store.exists(key))).isFalse();
        await(store.delete(key));
    }

    @Test
    void whatIsDeletedIsGone() {
        var key = key();
        await(store.put(key, "text/plain", 5, pieces("first".getBytes())));

        await(store.delete(key));

        assertThat(await(store.exists(key))).isFalse();
    }

    @Test
    void contentOfAnotherLengthThanSaidIsNotStored() {
        var tooShort = key();
        var tooLong = key();

        assertThatThrownBy(
                () -> await(store.put(tooShort, "text/plain", 6, pieces("first".getBytes()))));
        assertThatThrownBy(
                () -> await(store.put(tooLong, "text/plain", 4, pieces("first".getBytes()))));

        assertThat(await(store.exists(tooShort))).isFalse();
        assertThat(await(store.exists(tooLong))).isFalse();
    }

    @Test
    void contentThatBreaksOffIsNotStored() {
        var key = key();
        var broken =
                pieces(random(300_000))
                        .concatWith(Flux.error(new IllegalStateException("line lost")));

        assertThatThrownBy(() -> await(store.put(key, "image/png", 400_000, broken)));

        assertThat(await(store.exists(key))).isFalse();
    }

    @Test
    void partsMakeOneObjectWhenTheyAreJoinedAndNotBefore() {
        var key = key();
        var content = random(2 * ObjectParts.SMALLEST + 33);
        var collection = await(parts.begin(key, "video/mp4"));
        var wrong = random(ObjectParts.SMALLEST);
        await(parts.put(key, collection, 1, wrong, wrong.length));

        var first = await(parts.put(key, collection, 1, content, ObjectParts.SMALLEST));
        var rest = Arrays.copyOfRange(content, ObjectParts.SMALLEST, content.length);
        var second = await(parts.put(key, collection, 2, rest, rest.length));
        assertThat(await(store.exists(key))).isFalse();
        await(parts.join(key, collection, List.of(first, second)));

        assertThat(read(store.get(key))).isEqualTo(content);
    }

    @Test
    void partsThatAreGivenUpAreGone() {
        var key = key();
        var content = random(ObjectParts.SMALLEST);
        var collection = await(parts.begin(key, "video/mp4"));
        var part = await(parts.put(key, collection, 1, content, content.length));

        await(parts.giveUp(key, collection));
        await(parts.giveUp(key, collection));

        assertThat(await(store.exists(key))).isFalse();
        assertThatThrownBy(() -> await(parts.join(key, collection, List.of(part))))
                .isInstanceOf(ObjectMissing.class);
    }

    @Test
    void aKeyMayHoldFolders() {
        var key = "media/" + key() + "/" + UUID.randomUUID();
        await(store.put(key, "text/plain", 5, pieces("first".getBytes())));

        assertThat(read(store.get(key))).isEqualTo("first".getBytes());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static byte[] random(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static Flux<DataBuffer> pieces(byte[] content) {
        var step = 10_000;
        return Flux.range(0, (content.length + step - 1) / step)
                .map(i ->
                        BUFFERS.wrap(
                                slice(
                                        content,
                                        i * step,
                                        Math.min(step, content.length - i * step))));
    }

    private static byte[] slice(byte[] content, int offset, int length) {
        var part = new byte[length];
        System.arraycopy(content, offset, part, 0, length);
        return part;
    }

    private static int size(DataBuffer buffer) {
        var size = buffer.readableByteCount();
        DataBufferUtils.release(buffer);
        return size;
    }

    private static byte[] read(Flux<DataBuffer> content) {
        var out = new ByteArrayOutputStream();
        content.doOnNext(buffer -> out.writeBytes(bytes(buffer)))
                .then()
                .block(Duration.ofSeconds(30));
        return out.toByteArray();
    }

    private static byte[] bytes(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static <T> @Nullable T await(Mono<T> mono) {
        return mono.block(Duration.ofSeconds(30));
    }
}
