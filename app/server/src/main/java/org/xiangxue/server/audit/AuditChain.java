package org.xiangxue.server.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * SHA-256 over the former entry's hash and all fields of this one, each with its length: so no text
 * can pass for two.
 */
final class AuditChain {

    private AuditChain() {}

    static byte[] hash(byte[] former, long number, Instant at, AuditRecord record) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(former);
            Stream.of(
                            Long.toString(number),
                            at.toString(),
                            record.actor(),
                            record.action().name(),
                            record.subject(),
                            Objects.requireNonNullElse(record.region(), ""),
                            Objects.requireNonNullElse(record.purpose(), ""),
                            Objects.requireNonNullElse(record.detail(), ""))
                    .map(text -> text.getBytes(StandardCharsets.UTF_8))
                    .forEach(bytes -> {
                        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
                        digest.update(bytes);
                    });
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
