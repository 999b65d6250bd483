package org.xiangxue.server.account.learner;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.server.household.Faces;
import org.xiangxue.server.platform.Problem;

/** What a secret looks like, and which are guessed first. */
final class WeakSecrets {

    private static final Pattern DIGITS = Pattern.compile("\\d{4}");
    private static final String PICTURE = "(" + String.join("|", Faces.ICONS) + ")";
    private static final Pattern PICTURES =
            Pattern.compile(PICTURE + "-" + PICTURE + "-" + PICTURE);
    private static final Set<String> FAVOURITES =
            Set.of("1314", "2580", "5200", "5201", "1688", "8866", "6688");
    private static final List<DateTimeFormatter> DATES =
            List.of(DateTimeFormatter.ofPattern("uuuu"), DateTimeFormatter.ofPattern("MMdd"));

    private WeakSecrets() {}

    static boolean isSecret(String secret) {
        return DIGITS.matcher(secret).matches() || PICTURES.matcher(secret).matches();
    }

    /** What can be judged without knowing who asks, so that the answer tells nothing about them. */
    static void refuseObvious(String secret, String householdNumber) {
        if (isObvious(secret, householdNumber)) {
            throw weak().asException();
        }
    }

    static boolean isObvious(String secret, String householdNumber) {
        var pictures = PICTURES.matcher(secret);
        return pictures.matches()
                ? allEqual(pictures)
                : isPattern(secret)
                        || FAVOURITES.contains(secret)
                        || householdNumber.contains(secret);
    }

    /** For somebody who has shown a valid code. */
    static void refuseBirthday(String secret, LocalDate birthOn) {
        if (isBirthday(secret, birthOn)) {
            throw weak().asException();
        }
    }

    static boolean isBirthday(String secret, LocalDate birthOn) {
        return DATES.stream().anyMatch(format -> format.format(birthOn).equals(secret));
    }

    private static boolean allEqual(Matcher pictures) {
        return pictures.group(1).equals(pictures.group(2))
                && pictures.group(2).equals(pictures.group(3));
    }

    /** 1111, 1212, 1122, and rows up or down such as 1234, 7890, 4321. */
    private static boolean isPattern(String digits) {
        var steps = new HashSet<Integer>();
        for (var i = 1; i < digits.length(); i++) {
            steps.add(Math.floorMod(digits.charAt(i) - digits.charAt(i - 1), 10));
        }
        var row =
                steps.size() == 1 && (steps.contains(0) || steps.contains(1) || steps.contains(9));
        return row || digits.matches("(\\d\\d)\\1") || digits.matches("(\\d)\\1(\\d)\\2");
    }

    private static Problem weak() {
        return Problem.refused(ProblemCode.WEAK_SECRET, "too easy to guess: choose another one");
    }
}
