package org.xiangxue.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a voice reads: words only, as a person says them, and for a film what is seen meanwhile. */
final class SpokenCheck {

    static final String SPOKEN = "spoken.txt";
    static final String FILM = "film.txt";

    private static final int LONGEST_SENTENCE = 30;
    private static final int LONGEST_CAPTION = 18;
    private static final int PICTURES_BESIDE_EACH_OTHER = 4;

    private static final Pattern SENTENCE =
            Pattern.compile("[\\p{IsHan}，、；]+[。？](?:[\\p{IsHan}，、；]+[。？])?");
    private static final Pattern PICTURES = Pattern.compile("\\[[a-z0-9-]+(?: [a-z0-9-]+)*]");

    /** How a telephone number's 1 is spoken; outside the common characters, and never read. */
    private static final String SPOKEN_ONE = "幺";

    private SpokenCheck() {}

    static List<String> problems(CourseFiles files) {
        Set<String> pictures =
                files.media()
                        .path("media")
                        .valueStream()
                        .map(entry -> entry.path("key").asString())
                        .collect(Collectors.toSet());
        var problems = new ArrayList<String>();
        for (var lesson : files.lessons()) {
            Path folder = files.folder().resolve("lessons").resolve(lesson.name());
            String where = lesson.name() + "/" + SPOKEN;
            if (Files.exists(folder.resolve(SPOKEN))) {
                script(where, folder.resolve(SPOKEN))
                        .forEach(line -> spoken(where, line, problems));
            } else {
                problems.add(where + ": not there");
            }
            if (Files.exists(folder.resolve(FILM))) {
                film(lesson.name() + "/" + FILM, folder.resolve(FILM), pictures, problems);
            }
        }
        return problems;
    }

    private static List<String> script(String where, Path file) {
        return CourseFiles.text(file).lines().filter(line -> !line.isEmpty()).toList();
    }

    private static void film(String where, Path file, Set<String> pictures, List<String> problems) {
        List<String> lines = script(where, file);
        if (lines.isEmpty() || !PICTURES.matcher(lines.getFirst()).matches()) {
            problems.add(where + ": starts without a picture");
        }
        for (String line : lines) {
            if (PICTURES.matcher(line).matches()) {
                List<String> keys = List.of(line.substring(1, line.length() - 1).split(" "));
                if (!pictures.containsAll(keys) || keys.size() > PICTURES_BESIDE_EACH_OTHER) {
                    problems.add("%s: cannot show %s".formatted(where, line));
                }
                continue;
            }
            int bar = line.indexOf(" | ");
            spoken(where, bar < 0 ? line : line.substring(0, bar), problems);
            caption(where, bar < 0 ? line : line.substring(bar + 3), problems);
        }
    }

    private static void spoken(String where, String line, List<String> problems) {
        if (!SENTENCE.matcher(line).matches()) {
            problems.add("%s: not plain words: %s".formatted(where, line));
        }
        for (String sentence : line.split("[。？]")) {
            if (Text.spoken(sentence) > LONGEST_SENTENCE) {
                problems.add("%s: too long for one breath: %s".formatted(where, sentence));
            }
        }
        problems.addAll(Text.signs(where, line.replace(SPOKEN_ONE, "一")));
    }

    private static void caption(String where, String text, List<String> problems) {
        if (Text.units(text) > LONGEST_CAPTION) {
            problems.add("%s: caption too long: %s".formatted(where, text));
        }
        problems.addAll(Text.signs(where, text.replace(SPOKEN_ONE, "一")));
    }
}
