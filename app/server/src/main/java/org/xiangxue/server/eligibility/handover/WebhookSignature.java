package org.xiangxue.server.eligibility.handover;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of a push: {@code v1=} and HMAC-SHA-256, in hexadecimal, of {@code
 * timestamp.id.body} under the receiver's secret. The timestamp is in seconds and is part of what
 * is signed, so that an old push cannot be replayed for long.
 */
public final class WebhookSignature {

    public static final String ID = "Xiangxue-Id";
    public static final String TIMESTAMP = "Xiangxue-Timestamp";
    public static final String SIGNATURE = "Xiangxue-Signature";

    private static final String VERSION = "v1=";

    private WebhookSignature() {}

    public static String sign(byte[] secret, long timestamp, String id, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            var signed = timestamp + "." + id + "." + body;
            return VERSION
                    + HexFormat.of()
                            .formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a receiver does: the same signature, not older than it tolerates. */
    public static boolean verifies(
            byte[] secret,
            String signature,
            long timestamp,
            String id,
            String body,
            Instant now,
            Duration tolerated) {
        var age = Duration.between(Instant.ofEpochSecond(timestamp), now).abs();
        return age.compareTo(tolerated) <= 0
                && MessageDigest.isEqual(
                        signature.getBytes(StandardCharsets.UTF_8),
                        sign(secret, timestamp, id, body).getBytes(StandardCharsets.UTF_8));
    }
}
