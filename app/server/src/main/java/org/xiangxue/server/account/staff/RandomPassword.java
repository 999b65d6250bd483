package org.xiangxue.server.account.staff;

import java.util.stream.Collectors;
import org.xiangxue.server.platform.Randomness;

/**
 * Passwords that are read aloud and typed once: no characters that look alike, 16 of them, 79 bits.
 */
final class RandomPassword {

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;

    private RandomPassword() {}

    static String make() {
        return Randomness.source()
                .ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining())
                .replaceAll("(.{4})(?!$)", "$1-");
    }
}
