package org.xiangxue.server.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** HMAC-SHA-256 under a key of its own for each purpose: finds a number without keeping it. */
@Component
public class KeyedHash {

    private final KeyFolder keys;

    public KeyedHash(KeyFolder keys) {
        this.keys = keys;
    }

    /** Hash of an ID-card number, for {@code person.id_hash}. */
    public byte[] idNumber(String number) {
        return hash("id-number", number);
    }

    /** Reads the key now, and not from the disk in the middle of a request. For constructors. */
    public void prepare(String purpose) {
        secrets.computeIfAbsent(purpose, name -> keys.secret("hash-" + name));
    }

    /**
     * @param purpose names the key; the same text under two purposes gives unrelated hashes
     */
    public byte[] hash(String purpose, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(
                    new SecretKeySpec(
                            secrets.computeIfAbsent(purpose, name -> keys.secret("hash-" + name)),
                            "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private final Map<String, byte[]> secrets = new ConcurrentHashMap<>();
}
