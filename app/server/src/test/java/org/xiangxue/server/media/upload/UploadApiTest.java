package org.xiangxue.server.media.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.test.context.TestPropertySource;
import org.xiangxue.contract.account.Role;
import org.xiangxue.server.platform.objects.ObjectStore;
import org.xiangxue.server.testing.DatabaseTest;
import org.xiangxue.server.testing.TestCallers;
import org.xiangxue.server.testing.TestClock;

/** Every answer that the protocol knows. */
@DatabaseTest
@TestPropertySource(
        properties = {"xiangxue.uploads.largest-file=40MB", "xiangxue.uploads.quota=50MB"})
class UploadApiTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final int PART = 5 * 1024 * 1024;

    @LocalServerPort private int port;
    @Autowired private ObjectStore objects;
    @Autowired private UploadSweep sweep;
    @Autowired private UploadRepository repository;
    @Autowired private TestClock clock;
    private Tus tus;

    @BeforeEach
    void signIn() {
        tus = new Tus(port, TestCallers.staff(Role.TRAINER, "530623"));
    }

    @AfterEach
    void setClockRight() {
        clock.setRight();
    }

    @Test
    void theServerSaysWhatItCanDo() throws Exception {
        var answer = tus.send("OPTIONS", "/api/v1/uploads", Map.of(), new byte[0]);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(header(answer, "Tus-Version")).isEqualTo("1.0.0");
        assertThat(header(answer, "Tus-Extension").split(","))
                .containsExactlyInAnyOrder(
                        "creation",
                        "creation-with-upload",
                        "expiration",
                        "checksum",
                        "termination");
        assertThat(header(answer, "Tus-Max-Size")).isEqualTo(Integer.toString(40 * 1024 * 1024));
        assertThat(header(answer, "Tus-Checksum-Algorithm")).isEqualTo("sha1,sha256");
    }

    @Test
    void aFileComesInPiecesAndIsWholeInTheStore() throws Exception {
        var content = random(2 * PART + 12_345);
        var created =
                tus.send(
                        "POST",
                        "/api/v1/uploads",
                        Map.of(
                                "Upload-Length",
                                Integer.toString(content.length),
                                "Upload-Metadata",
                                "filename 6bihLm1wNA=="),
                        new byte[0]);
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(header(created, "Tus-Resumable")).isEqualTo("1.0.0");
        assertThat(header(created, "Upload-Expires")).endsWith("GMT");
        var path = header(created, "Location");

        var first = tus.patch(path, 0, Arrays.copyOf(content, PART + 77));
        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(header(first, "Upload-Offset")).isEqualTo(Integer.toString(PART + 77));
        var state = tus.head(path);
        assertThat(state.statusCode()).isEqualTo(200);
        assertThat(header(state, "Upload-Offset")).isEqualTo(Integer.toString(PART + 77));
        assertThat(header(state, "Upload-Length")).isEqualTo(Integer.toString(content.length));
        assertThat(header(state, "Upload-Metadata")).isEqualTo("filename 6bihLm1wNA==");
        assertThat(header(state, "Cache-Control")).isEqualTo("no-store");
        var last =
                tus.patch(path, PART + 77, Arrays.copyOfRange(content, PART + 77, content.length));

        assertThat(last.statusCode()).isEqualTo(204);
        assertThat(stored(path)).isEqualTo(content);
        assertThat(tus.offset(path)).isEqualTo(content.length);
    }

    @Test
    void aSmallFileComesWithItsCreation() throws Exception {
        var content = random(1000);
        var headers = Map.of("Upload-Length", "1000", "Content-Type", Tus.BYTES);

        var answer = tus.send("POST", "/api/v1/uploads", headers, content);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(header(answer, "Upload-Offset")).isEqualTo("1000");
        assertThat(stored(header(answer, "Location"))).isEqualTo(content);
    }

    @Test
    void anEmptyFileIsWholeAtOnce() throws Exception {
        assertThat(stored(tus.create(0))).isEmpty();
    }

    @Test
    void anotherVersionIsRefused() throws Exception {
        var path = tus.create(10);
        for (var verb : new String[] {"HEAD", "PATCH", "DELETE", "POST"}) {
            var answer =
                    tus.send(
                            verb,
                            verb.equals("POST") ? "/api/v1/uploads" : path,
                            Map.of("Tus-Resumable", "0.2.2"),
                            new byte[0]);
            assertThat(answer.statusCode()).isEqualTo(412);
            assertThat(header(answer, "Tus-Version")).isEqualTo("1.0.0");
        }
    }

    @Test
    void anotherContentTypeIsRefused() throws Exception {
        var path = tus.create(10);
        var headers = Map.of("Content-Type", "video/mp4", "Upload-Offset", "0");

        assertThat(tus.send("PATCH", path, headers, random(10)).statusCode()).isEqualTo(415);
        assertThat(tus.offset(path)).isZero();
    }

    @Test
    void anotherOffsetIsRefused() throws Exception {
        var path = tus.create(10);
        tus.patch(path, 0, random(4));

        assertThat(tus.patch(path, 0, random(4)).statusCode()).isEqualTo(409);
        assertThat(tus.patch(path, 5, random(4)).statusCode()).isEqualTo(409);
        assertThat(tus.offset(path)).isEqualTo(4);
    }

    @Test
    void headersThatCannotBeReadAreRefused() throws Exception {
        var path = tus.create(10);
        assertThat(status("POST", "/api/v1/uploads", Map.of())).isEqualTo(400);
        assertThat(status("POST", "/api/v1/uploads", Map.of("Upload-Length", "-1"))).isEqualTo(400);
        assertThat(status("POST", "/api/v1/uploads", Map.of("Upload-Defer-Length", "1")))
                .isEqualTo(400);
        assertThat(status("PATCH", path, Map.of("Content-Type", Tus.BYTES))).isEqualTo(400);
        assertThat(
                        status(
                                "PATCH",
                                path,
                                Map.of(
                                        "Content-Type",
                                        Tus.BYTES,
                                        "Upload-Offset",
                                        "0",
                                        "Upload-Checksum",
                                        "crc32 AAAA")))
                .isEqualTo(400);
    }

    @Test
    void whileOneLineBringsBytesAnotherIsKeptOut() throws Exception {
        var content = random(100_000);
        var path = tus.create(content.length);

        try (var line = tus.begin(path, 0, content, 50_000, "")) {
            var other = Status.until(() -> tus.patch(path, 7, content), 423);
            assertThat(other.body()).contains("UPLOAD_BUSY");
            assertThat(status("DELETE", path, Map.of())).isEqualTo(423);
            line.getOutputStream().write(content, 50_000, 50_000);
            line.getOutputStream().flush();
            Status.untilOffset(() -> tus.offset(path), content.length);
        }

        assertThat(stored(path)).isEqualTo(content);
    }

    @Test
    void bytesThatDoNotAddUpAreForgotten() throws Exception {
        var content = random(2 * PART + 5);
        var path = tus.create(content.length);
        tus.patch(path, 0, Arrays.copyOf(content, 3));
        var rest = Arrays.copyOfRange(content, 3, content.length);
        for (var algorithm : Map.of("sha1", "SHA-1", "sha256", "SHA-256").entrySet()) {
            var wrong = rest.clone();
            wrong[PART + 9]++;

            var answer = tus.send("PATCH", path, checksum(3, rest, algorithm), wrong);

            assertThat(answer.statusCode()).isEqualTo(460);
            assertThat(answer.body()).contains("CHECKSUM_WRONG");
            assertThat(tus.offset(path)).isEqualTo(3);
        }

        var answer = tus.send("PATCH", path, checksum(3, rest, Map.entry("sha1", "SHA-1")), rest);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(stored(path)).isEqualTo(content);
    }

    @Test
    void aRequestWithAChecksumThatIsCutOffLeavesNothing() throws Exception {
        var content = random(1000);
        var path = tus.create(1000);
        tus.patch(path, 0, Arrays.copyOf(content, 100));
        var rest = Arrays.copyOfRange(content, 100, 1000);
        var headers = checksum(100, rest, Map.entry("sha1", "SHA-1"));
        var line = "Upload-Checksum: " + headers.get("Upload-Checksum") + "\r\n";

        try (var socket = tus.begin(path, 100, rest, 500, line)) {
            Status.until(() -> tus.patch(path, 7, rest), 423);
            socket.setSoLinger(true, 0);
        }

        var answer = Status.afterLast(() -> tus.send("PATCH", path, headers, rest), 423);
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(stored(path)).isEqualTo(content);
    }

    @Test
    void moreThanTheRoomIsRefused() throws Exception {
        assertThat(tus.post(41L * 1024 * 1024).statusCode()).isEqualTo(413);
        tus.create(30L * 1024 * 1024);
        var second = tus.post(30L * 1024 * 1024);
        assertThat(second.statusCode()).isEqualTo(413);
        assertThat(second.body()).contains("QUOTA_EXCEEDED");
        var path = tus.create(20L * 1024 * 1024);
        assertThat(tus.post(1).statusCode()).isEqualTo(413);

        assertThat(status("DELETE", path, Map.of())).isEqualTo(204);

        assertThat(tus.post(1).statusCode()).isEqualTo(201);
    }

    @Test
    void moreBytesThanSaidAreRefused() throws Exception {
        var path = tus.create(10);

        assertThat(tus.patch(path, 0, random(11)).statusCode()).isEqualTo(413);
        assertThat(tus.offset(path)).isZero();
    }

    @Test
    void anothersUploadIsNotThere() throws Exception {
        var path = tus.create(10);
        var other = new Tus(port, TestCallers.staff(Role.TRAINER, "530623"));

        assertThat(other.head(path).statusCode()).isEqualTo(404);
        assertThat(other.patch(path, 0, random(1)).statusCode()).isEqualTo(404);
        assertThat(other.send("DELETE", path, Map.of(), new byte[0]).statusCode()).isEqualTo(404);
        assertThat(tus.head("/api/v1/uploads/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(tus.head("/api/v1/uploads/x").statusCode()).isEqualTo(404);
    }

    @Test
    void anUploadIsGivenUpByItsOwner() throws Exception {
        var path = tus.create(2L * PART);
        tus.patch(path, 0, random(PART + 1));

        assertThat(status("DELETE", path, Map.of())).isEqualTo(204);

        assertThat(tus.head(path).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsInTheLibraryIsNotGivenUp() throws Exception {
        var path = tus.create(3);
        tus.patch(path, 0, random(3));

        assertThat(status("DELETE", path, Map.of())).isEqualTo(409);
    }

    @Test
    void whatWasLeftLyingIsGoneAfterItsTimeAndSweptLater() throws Exception {
        var path = tus.create(2L * PART);
        tus.patch(path, 0, random(PART + 1));
        clock.forward(Duration.ofDays(3).plusMinutes(1));

        assertThat(tus.head(path).statusCode()).isEqualTo(410);
        assertThat(tus.patch(path, PART + 1, random(1)).statusCode()).isEqualTo(410);
        sweep.run().block(LONG);

        assertThat(tus.head(path).statusCode()).isEqualTo(404);
        assertThat(repository.find(TusRequest.id(name(path))).block(LONG)).isNull();
    }

    @Test
    void whatCameRecentlyIsNotSwept() throws Exception {
        var path = tus.create(100);
        clock.forward(Duration.ofDays(2));
        tus.patch(path, 0, random(10));
        clock.forward(Duration.ofDays(2));

        sweep.run().block(LONG);

        assertThat(tus.offset(path)).isEqualTo(10);
    }

    @Test
    void middlemenThatKnowPostAloneAreServed() throws Exception {
        var path = tus.create(3);
        var headers =
                Map.of(
                        "X-HTTP-Method-Override",
                        "PATCH",
                        "Content-Type",
                        Tus.BYTES,
                        "Upload-Offset",
                        "0");

        assertThat(tus.send("POST", path, headers, random(2)).statusCode()).isEqualTo(204);
        assertThat(tus.offset(path)).isEqualTo(2);
        assertThat(status("POST", path, Map.of())).isEqualTo(400);
    }

    private int status(String verb, String path, Map<String, String> headers) throws Exception {
        return tus.send(verb, path, headers, new byte[0]).statusCode();
    }

    private static Map<String, String> checksum(
            long offset, byte[] body, Map.Entry<String, String> algorithm) throws Exception {
        var digest = MessageDigest.getInstance(algorithm.getValue()).digest(body);
        return Map.of(
                "Content-Type",
                Tus.BYTES,
                "Upload-Offset",
                Long.toString(offset),
                "Upload-Checksum",
                algorithm.getKey() + " " + Base64.getEncoder().encodeToString(digest));
    }

    private byte[] stored(String path) {
        var out = new ByteArrayOutputStream();
        DataBufferUtils.write(objects.get("upload/" + name(path)), out)
                .map(DataBufferUtils::release)
                .blockLast(LONG);
        return out.toByteArray();
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static byte[] random(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
