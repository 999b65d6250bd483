package org.xiangxue.server.account.credential;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import java.text.ParseException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes and reads the token: a compact JWS, HS256. Every version ever given out is read for ever.
 */
@Component
class CredentialTokens {

    private static final long VERSION = 1;

    /** In this order, so that the same claims are the same token. */
    private static final String PAYLOAD =
            "{\"v\":%d,\"kid\":\"%s\",\"jti\":\"%s\",\"sub\":\"%s\",\"device\":\"%s\",\"county\":\"%s\",\"iat\":%d}";

    private static final int LONGEST = 1_000;

    private final CredentialKeys keys;

    CredentialTokens(CredentialKeys keys) {
        this.keys = keys;
        // Loads the cryptography now, not on an event loop.
        var nobody = new UUID(0, 0);
        var _ = read(write(new CredentialClaims(nobody, "", nobody, "000000", Instant.EPOCH)));
    }

    String write(CredentialClaims claims) {
        var kid = keys.signing();
        var payload =
                PAYLOAD.formatted(
                        VERSION,
                        kid,
                        claims.id(),
                        claims.pseudonym(),
                        claims.device(),
                        claims.county(),
                        claims.issuedAt().getEpochSecond());
        var token =
                new JWSObject(
                        new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(kid).build(),
                        new Payload(payload));
        try {
            token.sign(new MACSigner(keys.find(kid).orElseThrow()));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }

    /** Empty when we did not sign it. */
    Optional<CredentialClaims> read(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var parsed = JWSObject.parse(token);
            return isOurs(parsed)
                    ? Optional.of(claims(parsed.getPayload().toJSONObject()))
                    : Optional.empty();
        } catch (ParseException
                | JOSEException
                | IllegalArgumentException
                | ClassCastException malformed) {
            return Optional.empty();
        }
    }

    /** The algorithm is ours to choose, never the token's. */
    private boolean isOurs(JWSObject token) throws JOSEException {
        var header = token.getHeader();
        var key = Optional.ofNullable(header.getKeyID()).flatMap(keys::find);
        return header.getAlgorithm().equals(JWSAlgorithm.HS256)
                && key.isPresent()
                && token.verify(new MACVerifier(key.get()));
    }

    private static CredentialClaims claims(@Nullable Map<String, Object> json) {
        if (json == null
                || !(json.get("v") instanceof Number version)
                || version.longValue() != VERSION) {
            throw new IllegalArgumentException("not a version that we read");
        }
        return new CredentialClaims(
                UUID.fromString(text(json, "jti")),
                text(json, "sub"),
                UUID.fromString(text(json, "device")),
                text(json, "county"),
                Instant.ofEpochSecond(number(json, "iat")));
    }

    private static String text(Map<String, Object> json, String name) {
        if (json.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(name + " is missing");
    }

    private static long number(Map<String, Object> json, String name) {
        if (json.get(name) instanceof Number number) {
            return number.longValue();
        }
        throw new IllegalArgumentException(name + " is missing");
    }
}
