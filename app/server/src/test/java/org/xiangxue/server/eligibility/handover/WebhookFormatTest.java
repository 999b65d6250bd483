package org.xiangxue.server.eligibility.handover;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xiangxue.contract.eligibility.handover.DecisionEvent;
import org.xiangxue.server.eligibility.rule.CanonicalJson;

/** What other systems read and verify is fixed for ever (D14). */
class WebhookFormatTest {

    private static final byte[] SECRET = "secret-of-a-receiver".getBytes(StandardCharsets.UTF_8);
    private static final String ID = "019a0000-0000-7000-8000-000000000001";
    private static final long AT = 1_764_032_523;

    @Test
    void theGoldenEventIsStillReadAndWritten() throws IOException {
        var golden = resource("/golden/decision-event-v1.json").strip();
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(resource("/schema/decision-event-v1.json"), InputFormat.JSON);

        assertThat(CanonicalJson.write(CanonicalJson.read(golden, DecisionEvent.class)))
                .isEqualTo(golden);
        assertThat(schema.validate(golden, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(golden.replace("HELD", "LOST"), InputFormat.JSON)).isNotEmpty();
    }

    /** The same as {@code openssl dgst -sha256 -hmac}. */
    @Test
    void theGoldenSignatureIsStillMadeAndAcceptedInItsTime() throws IOException {
        var body = resource("/golden/decision-event-v1.json").strip();
        var signature = WebhookSignature.sign(SECRET, AT, ID, body);

        assertThat(signature)
                .isEqualTo("v1=ceedce5c065b0f69668445d9a5d50913a0dba3e958213e69bb40608e7a68837a");
        assertThat(verifies(signature, body, Instant.ofEpochSecond(AT + 299))).isTrue();
        assertThat(verifies(signature, body, Instant.ofEpochSecond(AT + 301))).isFalse();
        assertThat(verifies(signature, body + " ", Instant.ofEpochSecond(AT))).isFalse();
        assertThat(
                        WebhookSignature.verifies(
                                "another".getBytes(StandardCharsets.UTF_8),
                                signature,
                                AT,
                                ID,
                                body,
                                Instant.ofEpochSecond(AT),
                                Duration.ofMinutes(5)))
                .isFalse();
    }

    @Test
    void aPushIsTriedForDaysAndThenGivenUp() {
        var delays = IntStream.rangeClosed(1, 10).mapToObj(BackOff::after).toList();

        assertThat(delays).allMatch(delay -> delay.isPresent());
        assertThat(delays.stream().map(delay -> delay.orElseThrow()).toList()).isSorted();
        assertThat(
                        delays.stream()
                                .map(delay -> delay.orElseThrow())
                                .reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofDays(2), Duration.ofDays(4));
        assertThat(BackOff.after(11)).isEmpty();
    }

    private static boolean verifies(String signature, String body, Instant now) {
        return WebhookSignature.verifies(
                SECRET, signature, AT, ID, body, now, Duration.ofMinutes(5));
    }

    private static String resource(String path) throws IOException {
        try (var in =
                Objects.requireNonNull(WebhookFormatTest.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
