package org.xiangxue.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xiangxue.content.CourseFiles.LessonFiles;

/** A lesson's text: only the few marks that the phone draws, easy to read, with an honest time. */
final class LessonCheck {

    private static final int SLOWEST = 3;
    private static final int FASTEST = 5;

    private static final Pattern PICTURE = Pattern.compile("!\\[[^]\\[]+]\\([a-z0-9-]+\\)");
    private static final Pattern MARK = Pattern.compile("## |- |[1-9]\\. ");
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");
    private static final Pattern LEFT_OVER =
            Pattern.compile("[*_`<>|#\\[\\]!\\\\]|^\\s|\\s$|^[-+=]|^[0-9]+[.)]|https?:");
    private static final Pattern EXPERT_WORD = Pattern.compile("雏鸡");

    private LessonCheck() {}

    static List<String> problems(LessonFiles lesson) {
        String where = lesson.name();
        var problems = new ArrayList<String>();
        for (String line : lesson.body()) {
            String text = plain(line);
            if (LEFT_OVER.matcher(text).find()) {
                problems.add("%s: mark-up: %s".formatted(where, line));
            } else {
                problems.addAll(Text.problems(where, text));
            }
        }
        problems.addAll(Text.problems(where, lesson.front().path("title").asString()));
        problems.addAll(
                Text.problems(where, lesson.front().path("remember").path("text").asString()));
        problems.addAll(Text.problems(where, lesson.front().path("say").asString("")));
        problems.addAll(whole(where, lesson));
        return problems;
    }

    private static List<String> whole(String where, LessonFiles lesson) {
        var problems = new ArrayList<String>();
        String text =
                lesson.body().stream().map(LessonCheck::plain).collect(Collectors.joining("\n"));
        double average = Text.averageSentence(text);
        if (average > Text.LONGEST_AVERAGE) {
            problems.add("%s: average sentence of %.1f".formatted(where, average));
        }
        long spoken = Text.spoken(text);
        int seconds = lesson.front().path("seconds").asInt();
        if (spoken < (long) SLOWEST * seconds || spoken > (long) FASTEST * seconds) {
            problems.add("%s: %d characters in %d seconds".formatted(where, spoken, seconds));
        }
        if (EXPERT_WORD.matcher(text).results().count() > 1) {
            problems.add("%s: 雏鸡 more than once".formatted(where));
        }
        return problems;
    }

    /** The line without the marks that are allowed; a picture says nothing. */
    private static String plain(String line) {
        if (PICTURE.matcher(line).matches()) {
            return "";
        }
        var mark = MARK.matcher(line);
        String text = mark.lookingAt() ? line.substring(mark.end()) : line;
        return BOLD.matcher(text).replaceAll("$1");
    }
}
