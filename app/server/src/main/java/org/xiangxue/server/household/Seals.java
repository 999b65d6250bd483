package org.xiangxue.server.household;

import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xiangxue.server.platform.crypto.FieldCipher;
import org.xiangxue.server.platform.crypto.KeyedHash;

/**
 * Seals and opens ID-card and telephone numbers. An ID-card number is sealed under its own keyed
 * hash, so it opens only in the row that this hash identifies; a telephone under a seal that lies
 * beside it.
 */
@Component
public class Seals {

    /** An ID-card number as it is kept. */
    public record SealedId(byte[] hash, byte[] cipher) {}

    private final FieldCipher cipher;
    private final KeyedHash hash;

    Seals(FieldCipher cipher, KeyedHash hash) {
        this.cipher = cipher;
        this.hash = hash;
    }

    public SealedId idNumber(String number) {
        var keyed = hash.idNumber(number);
        return new SealedId(keyed, cipher.encrypt(number, idContext(keyed)));
    }

    /** By which the number is found. */
    public byte[] hash(IdCardNumber number) {
        return hash.idNumber(number.value());
    }

    public String idNumber(SealedId sealed) {
        return cipher.decrypt(sealed.cipher(), idContext(sealed.hash()));
    }

    public byte[] phone(UUID seal, String phone) {
        return cipher.encrypt(phone, "person.phone:" + seal);
    }

    public String phone(UUID seal, byte[] sealed) {
        return cipher.decrypt(sealed, "person.phone:" + seal);
    }

    /** A number in a roster that is none: it may be somebody's but for one digit. */
    public byte[] faultyIdNumber(UUID seal, String text) {
        return cipher.encrypt(text, "roster.id:" + seal);
    }

    public String faultyIdNumber(UUID seal, byte[] sealed) {
        return cipher.decrypt(sealed, "roster.id:" + seal);
    }

    private static String idContext(byte[] keyed) {
        return "person.id:" + HexFormat.of().formatHex(keyed);
    }
}
