package org.xiangxue.server.media.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.tus.java.client.TusClient;
import io.tus.java.client.TusURLMemoryStore;
import io.tus.java.client.TusUpload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.xiangxue.contract.account.Role;
import org.xiangxue.server.platform.objects.ObjectStore;
import org.xiangxue.server.platform.security.CallerSource;
import org.xiangxue.server.testing.DatabaseTest;
import org.xiangxue.server.testing.TestCallers;

/** The protocol as somebody else reads it: the client of tus.io for Java. */
@DatabaseTest
class OthersClientTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final int LENGTH = 7_000_003;
    private static final int PIECE = 500_000;

    @LocalServerPort private int port;
    @Autowired private ObjectStore objects;

    private final String token = TestCallers.staff(Role.TRAINER, "530623");
    private final TusURLMemoryStore begun = new TusURLMemoryStore();

    @Test
    void goesOnWhereItWasStopped() throws Exception {
        var content = new byte[LENGTH];
        new Random(7).nextBytes(content);
        var first = client().resumeOrCreateUpload(upload(content));
        first.setChunkSize(PIECE);
        first.setRequestPayloadSize(PIECE);
        for (var piece = 0; piece < 5; piece++) {
            first.uploadChunk();
        }
        first.finish();

        var second = client().resumeOrCreateUpload(upload(content));
        var goesOnAt = second.getOffset();
        second.setChunkSize(PIECE);
        while (second.uploadChunk() > -1) {
            assertThat(second.getOffset()).isPositive();
        }
        second.finish();

        assertThat(goesOnAt).isEqualTo(5L * PIECE);
        assertThat(second.getUploadURL()).isEqualTo(first.getUploadURL());
        assertThat(stored(second.getUploadURL().getPath())).isEqualTo(content);
    }

    private TusClient client() throws Exception {
        var client = new TusClient();
        client.setUploadCreationURL(
                URI.create("http://localhost:" + port + "/api/v1/uploads").toURL());
        client.setHeaders(Map.of("Cookie", CallerSource.COOKIE + "=" + token));
        client.enableResuming(begun);
        return client;
    }

    private static TusUpload upload(byte[] content) {
        var upload = new TusUpload();
        upload.setInputStream(new ByteArrayInputStream(content));
        upload.setSize(content.length);
        upload.setFingerprint("film");
        upload.setMetadata(Map.of("filename", "喂鸡.mp4"));
        return upload;
    }

    private byte[] stored(String path) {
        var out = new ByteArrayOutputStream();
        var key = "upload/" + path.substring(path.lastIndexOf('/') + 1);
        DataBufferUtils.write(objects.get(key), out).map(DataBufferUtils::release).blockLast(LONG);
        return out.toByteArray();
    }
}
