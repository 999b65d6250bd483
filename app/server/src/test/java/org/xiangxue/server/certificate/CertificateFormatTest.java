package org.xiangxue.server.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The payload leaves the house for ever (D14): its form is fixed by a schema and by golden files.
 */
class CertificateFormatTest {

    private static final CertificatePayload LARGEST =
            new CertificatePayload(
                    1,
                    "26a",
                    "x".repeat(8),
                    "0123456789AB",
                    "𠮷*",
                    "A".repeat(16),
                    "c".repeat(20),
                    999,
                    "2026-11-25",
                    "2029-11-25",
                    "SUPERVISED");

    @TempDir Path keys;

    @Test
    void theGoldenFileIsStillWritten() throws IOException {
        var payload = CertificatePayload.read(resource("/golden/certificate-v1.json").strip());

        assertThat(payload.name()).isEqualTo("张*");
        assertThat(payload.canonical()).isEqualTo(resource("/golden/certificate-v1.json").strip());
    }

    @Test
    void theGoldenCertificateStillVerifies() throws IOException {
        var published = KeySet.read(resource("/golden/certificate-keys-v1.json"));
        var jws = resource("/golden/certificate-v1.jws").strip();

        var payload =
                CompactJws.verified(
                        jws, published.values().stream().map(c -> c.getPublicKey()).toList());

        assertThat(payload).contains(resource("/golden/certificate-v1.json").strip());
    }

    @Test
    void payloadsKeepToTheSchema() throws IOException {
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(resource("/schema/certificate-v1.json"), InputFormat.JSON);

        assertThat(schema.validate(LARGEST.canonical(), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(resource("/golden/certificate-v1.json"), InputFormat.JSON))
                .isEmpty();
        assertThat(
                        schema.validate(
                                LARGEST.canonical().replace("SUPERVISED", "TRUST_ME"),
                                InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate("{\"v\":1}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void theLargestCertificateFitsAQrCode() {
        var jws = CompactJws.sign(LARGEST.canonical(), TestSigningKeys.in(keys, "26a").secret());

        assertThat(jws.length()).isLessThanOrEqualTo(CertificatePayload.LARGEST_JWS);
    }

    @Test
    void anotherHeaderOrAnotherKeyIsNotVerified() {
        var key = TestSigningKeys.in(keys, "a");
        var stranger = TestSigningKeys.in(keys, "b");
        var jws = CompactJws.sign(LARGEST.canonical(), key.secret());
        var pinned = List.of(key.certificate().getPublicKey());

        assertThat(CompactJws.verified(jws, pinned)).contains(LARGEST.canonical());
        assertThat(CompactJws.verified(jws, List.of(stranger.certificate().getPublicKey())))
                .isEmpty();
        assertThat(
                        CompactJws.verified(
                                "eyJhbGciOiJub25lIn0" + jws.substring(jws.indexOf('.')), pinned))
                .isEmpty();
        assertThat(CompactJws.verified("", pinned)).isEmpty();
        for (var i = 0; i < jws.length(); i++) {
            var other = jws.charAt(i) == 'A' ? 'B' : 'A';
            var changed = jws.substring(0, i) + other + jws.substring(i + 1);
            assertThat(CompactJws.verified(changed, pinned)).as("character %d", i).isEmpty();
        }
    }

    static String resource(String path) throws IOException {
        try (var in =
                Objects.requireNonNull(
                        CertificateFormatTest.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
