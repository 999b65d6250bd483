package org.xiangxue.server.account.credential;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.xiangxue.server.platform.crypto.KeyFolder;

/**
 * The keys of learning credentials: the lines of {@code learning-credential.key}, 32 bytes each in
 * hexadecimal digits. The first one signs, all of them verify; so a new key is put on top and the
 * old one stays below it for as long as devices hold what it signed.
 */
@Component
class CredentialKeys {

    private static final String FILE = "learning-credential.key";

    private final Map<String, byte[]> keys = new LinkedHashMap<>();
    private final String signing;

    @Autowired
    CredentialKeys(KeyFolder folder) {
        this(folder.read(FILE, CredentialKeys::random));
    }

    CredentialKeys(String lines) {
        lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(HexFormat.of()::parseHex)
                .forEach(this::add);
        if (keys.isEmpty()) {
            throw new IllegalStateException(FILE + " holds no key");
        }
        signing = keys.keySet().iterator().next();
    }

    private void add(byte[] key) {
        if (key.length != 32) {
            throw new IllegalStateException("a key in " + FILE + " has not 32 bytes");
        }
        keys.putIfAbsent(name(key), key);
    }

    /** The key id: it follows from the key, so nobody has to keep the two together. */
    private static String name(byte[] key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String signing() {
        return signing;
    }

    Optional<byte[]> find(String kid) {
        return Optional.ofNullable(keys.get(kid));
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
