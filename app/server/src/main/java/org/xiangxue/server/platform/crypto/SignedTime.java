package org.xiangxue.server.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The server's time in a form that a device gives back with its evidence: epoch milliseconds, a
 * dot, and their keyed hash. It shows when the device last spoke to us, whatever its own clock
 * says.
 */
@Component
public class SignedTime {

    private static final String PURPOSE = "anchor";

    private final KeyedHash hash;

    public SignedTime(KeyedHash hash) {
        this.hash = hash;
        hash.prepare(PURPOSE);
    }

    public String sign(Instant time) {
        var text = Long.toString(time.toEpochMilli());
        return text + "." + seal(text);
    }

    /** Empty when this is not a time that we signed. */
    public Optional<Instant> read(String anchor) {
        var dot = anchor.indexOf('.');
        if (dot < 1 || dot > 15) {
            return Optional.empty();
        }
        var text = anchor.substring(0, dot);
        var seal = anchor.substring(dot + 1).getBytes(StandardCharsets.US_ASCII);
        if (!text.chars().allMatch(c -> c >= '0' && c <= '9')
                || !MessageDigest.isEqual(seal, seal(text).getBytes(StandardCharsets.US_ASCII))) {
            return Optional.empty();
        }
        return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
    }

    private String seal(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(hash.hash(PURPOSE, text))
                .substring(0, 22);
    }
}
