package org.xiangxue.server.platform.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Encrypts single fields of personal data: AES-256-GCM, 12 random bytes of nonce before the text.
 * The {@code context} is authenticated with it, so that a value copied to another row or column
 * does not decrypt.
 */
@Component
public class FieldCipher {

    private static final int NONCE = 12;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    public FieldCipher(KeyFolder keys) {
        this.key = new SecretKeySpec(keys.secret("field"), "AES");
    }

    /**
     * @param context table, column and row, e.g. {@code person.phone:018f…}
     */
    public byte[] encrypt(String plain, String context) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var text =
                    cipher(Cipher.ENCRYPT_MODE, nonce, context)
                            .doFinal(plain.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(NONCE + text.length).put(nonce).put(text).array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String decrypt(byte[] sealed, String context) {
        var nonce = Arrays.copyOf(sealed, NONCE);
        try {
            var plain =
                    cipher(Cipher.DECRYPT_MODE, nonce, context)
                            .doFinal(sealed, NONCE, sealed.length - NONCE);
            return new String(plain, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(
                    "a sealed field of " + context + " does not open with this key", failure);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(128, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
