package org.xiangxue.server.media.upload;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a request's bytes must add up to: {@code sha256 base64}. */
@SuppressWarnings("ArrayRecordComponent") // compared by MessageDigest alone
record Checksum(String algorithm, byte[] expected) {

    static final String ALGORITHMS = "sha1,sha256";

    private static final Map<String, String> NAMES = Map.of("sha1", "SHA-1", "sha256", "SHA-256");

    /** Null when the sender names none. */
    static @Nullable Checksum parse(@Nullable String header) {
        if (header == null) {
            return null;
        }
        var parts = header.strip().split(" ", -1);
        var algorithm = NAMES.get(parts[0]);
        if (parts.length != 2 || algorithm == null) {
            throw Refusal.WRONG_HEADER.asException();
        }
        try {
            return new Checksum(algorithm, Base64.getDecoder().decode(parts[1]));
        } catch (IllegalArgumentException malformed) {
            throw Refusal.WRONG_HEADER.asException();
        }
    }

    MessageDigest digest() {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean agrees(MessageDigest read) {
        return MessageDigest.isEqual(expected, read.digest());
    }
}
