package org.xiangxue.server.household;

import static java.time.format.ResolverStyle.STRICT;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * The number of a Chinese identity card by GB 11643: six digits of the county of first
 * registration, date of birth, three digits of sequence (odd for men), check character. The county
 * is never looked up: many of those codes no longer exist. Prints itself masked, so that it cannot
 * slip into a log; {@link #value()} is the number.
 */
public record IdCardNumber(String value) {

    /** Why a text is no such number. */
    public enum Fault {
        LENGTH,
        CHARACTER,
        BIRTH_DATE,
        CHECK_CHARACTER
    }

    private static final int LENGTH = 18;
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final DateTimeFormatter BIRTH =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(STRICT);
    private static final int EARLIEST_BIRTH_YEAR = 1880;

    public IdCardNumber {
        var fault = fault(value);
        if (fault.isPresent() || !value.equals(tidy(value))) {
            throw new IllegalArgumentException(
                    "not an ID-card number: " + fault.map(Fault::name).orElse("spelling"));
        }
    }

    /** Reads what {@link #fault} finds no fault with. */
    public static IdCardNumber of(String text) {
        return new IdCardNumber(tidy(text));
    }

    /** Whether {@code text} could be read; spaces around it and a small x are no fault. */
    public static Optional<Fault> fault(String text) {
        var number = tidy(text);
        if (number.length() != LENGTH) {
            return Optional.of(Fault.LENGTH);
        }
        if (!number.matches("[0-9]{17}[0-9X]")) {
            return Optional.of(Fault.CHARACTER);
        }
        if (!hasBirthDate(number)) {
            return Optional.of(Fault.BIRTH_DATE);
        }
        if (number.charAt(LENGTH - 1) != checkCharacter(number)) {
            return Optional.of(Fault.CHECK_CHARACTER);
        }
        return Optional.empty();
    }

    /**
     * The number that these three make, with its check character.
     *
     * @param region six digits of the county of first registration
     * @param sequence 1 to 999, odd for a man
     */
    public static IdCardNumber compose(String region, LocalDate birthOn, int sequence) {
        var body = region + BIRTH.format(birthOn) + "%03d".formatted(sequence);
        return new IdCardNumber(body + checkCharacter(body));
    }

    public LocalDate birthOn() {
        return LocalDate.parse(value.substring(6, 14), BIRTH);
    }

    public Sex sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** The first three and the last two characters. */
    public String masked() {
        return value.substring(0, 3) + "*".repeat(LENGTH - 5) + value.substring(LENGTH - 2);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static String tidy(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }

    private static boolean hasBirthDate(String number) {
        try {
            return LocalDate.parse(number.substring(6, 14), BIRTH).getYear() >= EARLIEST_BIRTH_YEAR;
        } catch (DateTimeException _) {
            return false;
        }
    }

    /** ISO 7064 MOD 11-2 over the first 17 digits. */
    private static char checkCharacter(String digits) {
        var sum = 0;
        for (var place = 0; place < WEIGHTS.length; place++) {
            sum += WEIGHTS[place] * (digits.charAt(place) - '0');
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }
}
