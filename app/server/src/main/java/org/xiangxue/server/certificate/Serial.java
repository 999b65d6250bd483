package org.xiangxue.server.certificate;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Number of a certificate: 11 random characters of Crockford's base 32 (without I L O U) and a
 * check character (Luhn mod 32), which catches every single wrong character and nearly every swap
 * of neighbours.
 */
public record Serial(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM = 11;

    static Serial make(Random random) {
        var text = new StringBuilder(RANDOM + 1);
        for (var i = 0; i < RANDOM; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new Serial(text.append(check(text)).toString());
    }

    /**
     * Reads what a person typed: case, spaces, hyphens, and I L O for 1 1 0 are forgiven. Empty
     * when it is no serial.
     */
    public static Optional<Serial> read(String typed) {
        var text =
                typed.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s-]", "")
                        .replace('I', '1')
                        .replace('L', '1')
                        .replace('O', '0');
        if (text.length() != RANDOM + 1 || text.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            return Optional.empty();
        }
        var right = check(text.substring(0, RANDOM)) == text.charAt(RANDOM);
        return right ? Optional.of(new Serial(text)) : Optional.empty();
    }

    private static char check(CharSequence text) {
        var sum = 0;
        for (var i = 0; i < text.length(); i++) {
            var digit = ALPHABET.indexOf(text.charAt(text.length() - 1 - i)) * (i % 2 == 0 ? 2 : 1);
            sum += digit / ALPHABET.length() + digit % ALPHABET.length();
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }

    /** In groups of four, as printed. */
    public String printed() {
        return value.substring(0, 4) + " " + value.substring(4, 8) + " " + value.substring(8);
    }

    @Override
    public String toString() {
        return value;
    }
}
