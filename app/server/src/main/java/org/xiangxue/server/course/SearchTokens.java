package org.xiangxue.server.course;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Cuts text into what can be searched. Chinese is written without spaces: overlapping pieces of two
 * characters find every word of two or more, single characters those of one. Latin words and
 * numbers stay whole.
 */
final class SearchTokens {

    private static final Pattern RUN =
            Pattern.compile("[\\p{IsHan}&&[\\p{L}\\p{N}]]+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");
    private static final int LONGEST_WORD = 60;
    private static final int LONGEST_QUERY = 100;

    private SearchTokens() {}

    static SortedSet<String> of(Stream<String> texts) {
        return texts.flatMap(SearchTokens::runs)
                .flatMap(run ->
                        isHan(run)
                                ? Stream.concat(pieces(run, 1), pieces(run, 2))
                                : Stream.of(word(run)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All tokens of what somebody typed, as a tsquery; empty when it holds nothing to look for. */
    static Optional<String> query(String typed) {
        var tokens =
                runs(typed.substring(0, Math.min(typed.length(), LONGEST_QUERY)))
                        .flatMap(run -> isHan(run) ? asked(run) : Stream.of(word(run)))
                        .distinct()
                        .map(token -> "'" + token + "'")
                        .collect(Collectors.joining(" & "));
        return tokens.isEmpty() ? Optional.empty() : Optional.of(tokens);
    }

    private static Stream<String> asked(String run) {
        return pieces(run, run.codePointCount(0, run.length()) == 1 ? 1 : 2);
    }

    /**
     * Full-width letters and digits become plain ones, capitals small ones: some of these bring a
     * mark along, which is no part of a word.
     */
    private static Stream<String> runs(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return RUN.matcher(plain).results().map(match -> match.group());
    }

    private static boolean isHan(String run) {
        return Character.UnicodeScript.of(run.codePointAt(0)) == Character.UnicodeScript.HAN;
    }

    private static String word(String run) {
        return run.substring(0, Math.min(run.length(), LONGEST_WORD));
    }

    private static Stream<String> pieces(String run, int length) {
        List<String> characters = run.codePoints().mapToObj(Character::toString).toList();
        return IntStream.rangeClosed(0, characters.size() - length)
                .mapToObj(start -> String.join("", characters.subList(start, start + length)));
    }
}
