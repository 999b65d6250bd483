package org.xiangxue.server.media.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.xiangxue.contract.account.Role;
import org.xiangxue.server.XiangxueServer;
import org.xiangxue.server.platform.objects.ObjectStore;
import org.xiangxue.server.testing.DatabaseTest;
import org.xiangxue.server.testing.TestCallers;
import org.xiangxue.server.testing.TestClock;
import org.xiangxue.server.testing.TestCredentials;

/** The line may die at any byte, and another server may take the rest. */
@DatabaseTest
@Tag("slow")
class UploadCutTest {

    private static final long SEED = 20261125;
    private static final int CUTS = 25;
    private static final int LENGTH = 23 * 1024 * 1024 + 4711;

    @LocalServerPort private int port;
    @Autowired private ObjectStore objects;

    @Test
    void aFileCutAtRandomBytesComesByteForByte() throws Exception {
        var random = new Random(SEED);
        var content = new byte[LENGTH];
        random.nextBytes(content);
        var token = TestCallers.staff(Role.TRAINER, "530623");
        var first = new Tus(port, token);
        var path = first.create(LENGTH);

        try (var fresh = freshServer()) {
            var second = new Tus(port(fresh), token);
            for (var cut = 0; cut < CUTS; cut++) {
                var tus = cut < CUTS / 2 ? first : second;
                var offset = tus.offset(path);
                var rest = Arrays.copyOfRange(content, (int) offset, LENGTH);
                var after = random.nextInt(Math.max(1, 2 * rest.length / (CUTS - cut)));
                tus.patchCut(
                        path, offset, rest, Math.min(after, rest.length), random.nextBoolean());
                // An offset that cannot be is refused as such once the line is let go.
                Status.afterLast(() -> tus.patch(path, LENGTH + 1L, new byte[0]), 423);
            }
            assertThat(first.offset(path)).isPositive();
            Status.until(() -> rest(second, path, content), 204);
            assertThat(second.offset(path)).isEqualTo(LENGTH);
        }

        assertThat(stored(path)).isEqualTo(sha256(content));
    }

    private static HttpResponse<String> rest(Tus tus, String path, byte[] content)
            throws Exception {
        var offset = Math.max(0, tus.offset(path));
        return tus.patch(path, offset, Arrays.copyOfRange(content, (int) offset, LENGTH));
    }

    /** It shares the stores, and nothing else. */
    private static ConfigurableApplicationContext freshServer() {
        return new SpringApplicationBuilder(
                        XiangxueServer.class,
                        TestCallers.class,
                        TestCredentials.class,
                        TestClock.class)
                .initializers(new DatabaseTest.Stores())
                .run(
                        "--spring.config.name=server",
                        "--server.port=0",
                        "--spring.quartz.auto-startup=false",
                        "--spring.quartz.properties.org.quartz.scheduler.instanceName=fresh",
                        "--xiangxue.courses.import=false");
    }

    private static int port(ConfigurableApplicationContext server) {
        return Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private String stored(String path) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        objects.get("upload/" + path.substring(path.lastIndexOf('/') + 1))
                .doOnNext(piece -> {
                    var bytes = new byte[piece.readableByteCount()];
                    piece.read(bytes);
                    DataBufferUtils.release(piece);
                    digest.update(bytes);
                })
                .blockLast(Duration.ofSeconds(30));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
