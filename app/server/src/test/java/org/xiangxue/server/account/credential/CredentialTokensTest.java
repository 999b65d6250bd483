package org.xiangxue.server.account.credential;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialTokensTest {

    private static final String OLD_KEY = "11".repeat(32);
    private static final String NEW_KEY = "ab".repeat(32);
    private static final CredentialClaims CLAIMS =
            new CredentialClaims(
                    UUID.fromString("019ab3c1-7a00-7123-8456-0123456789ab"),
                    "Qm9iIGlzIG5vdCBhIG5h",
                    UUID.fromString("6f1f0b52-7f63-4c1e-9d3a-2b7c5e8f9a01"),
                    "530623",
                    Instant.parse("2026-03-01T08:00:00Z"));

    private final CredentialTokens tokens = tokens(OLD_KEY);

    /** Devices keep these for years: what version 1 looked like is read for ever. */
    @Test
    void theGoldenFileIsWrittenAndRead() throws IOException {
        var golden = file("/golden/learning-credential-v1.jws");

        assertThat(tokens.write(CLAIMS)).isEqualTo(golden);
        assertThat(tokens.read(golden)).contains(CLAIMS);
    }

    @Test
    void theClaimsKeepToTheirSchema() throws IOException {
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(file("/schema/learning-credential-v1.json"), InputFormat.JSON);
        var payload =
                new String(
                        Base64.getUrlDecoder().decode(tokens.write(CLAIMS).split("\\.")[1]), UTF_8);

        assertThat(schema.validate(payload, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(payload.replace("530623", "5306"), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void afterARotationTheOldKeyStillVerifiesAndTheNewOneSigns() {
        var rotated = tokens(NEW_KEY + "\n" + OLD_KEY);

        assertThat(rotated.read(tokens.write(CLAIMS))).contains(CLAIMS);
        assertThat(tokens.read(rotated.write(CLAIMS))).isEmpty();
        assertThat(tokens(NEW_KEY).read(tokens.write(CLAIMS))).isEmpty();
    }

    @Test
    void oneChangedCharacterIsNoticed() {
        var token = tokens.write(CLAIMS);
        for (var place = 0; place < token.length(); place++) {
            var changed = token.charAt(place) == 'A' ? 'B' : 'A';
            var forged = token.substring(0, place) + changed + token.substring(place + 1);
            // The last character carries two bits that no byte needs.
            if (place < token.length() - 1) {
                assertThat(tokens.read(forged)).as(forged).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b.c", "Learning", "..", "eyJhbGciOiJub25lIn0.eyJ2IjoxfQ."})
    void anythingElseIsRefused(String text) {
        assertThat(tokens.read(text)).isEmpty();
    }

    private static CredentialTokens tokens(String keys) {
        return new CredentialTokens(new CredentialKeys(keys));
    }

    private static String file(String name) throws IOException {
        try (var in =
                Objects.requireNonNull(
                        CredentialTokensTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8).strip();
        }
    }
}
