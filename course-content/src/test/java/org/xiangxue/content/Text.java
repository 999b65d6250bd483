package org.xiangxue.content;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How easy a Chinese text is to read and to hear. */
final class Text {

    /** A Chinese character, a number or a Latin word counts as one. */
    static final int LONGEST_SENTENCE = 16;

    static final int LONGEST_AVERAGE = 11;

    private static final Pattern UNIT =
            Pattern.compile("\\p{IsHan}|[0-9]+(?:\\.[0-9]+)?|[A-Za-z]+|℃");
    private static final Pattern SPOKEN = Pattern.compile("[\\p{IsHan}0-9A-Za-z℃]");
    private static final Pattern SENTENCE_END = Pattern.compile("[。？；\\n]");
    private static final Pattern BANNED = Pattern.compile("(?<!申)请|您|进行|提交|相关|系统|失败|[！!]");
    private static final Pattern GLUED = Pattern.compile("[0-9]\\p{IsHan}|\\p{IsHan}[0-9]");
    private static final Pattern FOREIGN_MARK =
            Pattern.compile("[,;:?()~]|\\p{IsHan}\\.|[0-9]-[0-9]");
    private static final Charset GB2312 = Charset.forName("GB2312");
    private static final int LAST_ROW_OF_FIRST_LEVEL = 0xD7;

    private Text() {}

    static List<String> problems(String where, String text) {
        var problems = new ArrayList<String>();
        for (String sentence : sentences(text)) {
            if (units(sentence) > LONGEST_SENTENCE) {
                problems.add("%s: sentence of %d: %s".formatted(where, units(sentence), sentence));
            }
        }
        problems.addAll(signs(where, text));
        return problems;
    }

    /** What holds for every text, also for one that is never read as a sentence. */
    static List<String> signs(String where, String text) {
        var problems = new ArrayList<String>();
        report(problems, where, "banned word", BANNED, text);
        report(problems, where, "digit without space", GLUED, text);
        report(problems, where, "not Chinese punctuation", FOREIGN_MARK, text);
        text.codePoints()
                .filter(Character::isIdeographic)
                .filter(character -> !common(character))
                .forEach(character ->
                        problems.add(
                                "%s: rare character: %s"
                                        .formatted(where, Character.toString(character))));
        return problems;
    }

    static double averageSentence(String text) {
        return sentences(text).stream().mapToInt(Text::units).average().orElse(0);
    }

    /** Characters that a reader meets or a voice speaks. */
    static long spoken(String text) {
        return SPOKEN.matcher(text).results().count();
    }

    private static List<String> sentences(String text) {
        return SENTENCE_END.splitAsStream(text).filter(part -> units(part) > 0).toList();
    }

    static int units(String text) {
        return (int) UNIT.matcher(text).results().count();
    }

    private static void report(
            List<String> problems, String where, String what, Pattern pattern, String text) {
        pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(found -> "%s: %s: %s".formatted(where, what, found))
                .forEach(problems::add);
    }

    private static boolean common(int character) {
        String one = Character.toString(character);
        return GB2312.newEncoder().canEncode(one)
                && Byte.toUnsignedInt(one.getBytes(GB2312)[0]) <= LAST_ROW_OF_FIRST_LEVEL;
    }
}
