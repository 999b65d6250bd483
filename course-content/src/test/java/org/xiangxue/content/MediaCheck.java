package org.xiangxue.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xiangxue.content.CourseFiles.LessonFiles;
import tools.jackson.databind.JsonNode;

/** Pictures that are shown are there, whole and safe; those that are there are shown. */
final class MediaCheck {

    private static final Pattern SHOWN_IN_TEXT = Pattern.compile("!\\[[^]]*]\\(([^)]*)\\)");

    private final CourseFiles files;
    private final Map<String, byte[]> pictures = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    private MediaCheck(CourseFiles files) {
        this.files = files;
    }

    static List<String> problems(CourseFiles files) {
        var check = new MediaCheck(files);
        check.entries();
        check.strayFiles();
        check.references();
        files.lessons().forEach(check::answerPictures);
        return check.problems;
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void entries() {
        for (JsonNode entry : files.media().path("media")) {
            String key = entry.path("key").asString();
            Path file = files.folder().resolve(entry.path("file").asString());
            if (!Files.isRegularFile(file)) {
                problems.add("media.yaml: no file of %s".formatted(key));
                continue;
            }
            byte[] content = CourseFiles.bytes(file);
            if (pictures.put(key, content) != null) {
                problems.add("media.yaml: key twice: %s".formatted(key));
            }
            String sha256 = sha256(content);
            if (!sha256.equals(entry.path("sha256").asString())
                    || content.length != entry.path("bytes").asInt()) {
                problems.add(
                        "media.yaml: %s has sha256: %s bytes: %d"
                                .formatted(key, sha256, content.length));
            }
            if (entry.path("type").asString().equals("image/svg+xml")) {
                problems.addAll(Picture.problems("media/" + file.getFileName(), content));
            }
            problems.addAll(Text.signs("media.yaml: alt of " + key, entry.path("alt").asString()));
        }
    }

    private void strayFiles() {
        Set<String> listed = new HashSet<>();
        files.media().path("media").forEach(entry -> listed.add(entry.path("file").asString()));
        for (Path file : CourseFiles.list(files.folder().resolve("media"))) {
            if (!listed.contains("media/" + file.getFileName())) {
                problems.add("media.yaml: file not listed: %s".formatted(file.getFileName()));
            }
        }
    }

    private void references() {
        Set<String> shown = new HashSet<>();
        shown.add(files.course().path("cover").asString());
        files.lessons().forEach(lesson -> shownIn(lesson).forEach(shown::add));
        for (String key : shown) {
            if (!pictures.containsKey(key)) {
                problems.add("media.yaml: shown but not there: %s".formatted(key));
            }
        }
        for (String key : pictures.keySet()) {
            if (!shown.contains(key)) {
                problems.add("media.yaml: never shown: %s".formatted(key));
            }
        }
    }

    private static Stream<String> shownIn(LessonFiles lesson) {
        var keys = new ArrayList<String>();
        keys.add(lesson.front().path("picture").asString());
        JsonNode remember = lesson.front().path("remember").path("picture");
        if (remember.isString()) {
            keys.add(remember.asString());
        }
        for (JsonNode question : lesson.quiz().path("questions")) {
            keys.addAll(answerPictures(question));
        }
        Stream<String> inText =
                SHOWN_IN_TEXT
                        .matcher(String.join("\n", lesson.body()))
                        .results()
                        .map(result -> result.group(1));
        return Stream.concat(keys.stream(), inText);
    }

    private static List<String> answerPictures(JsonNode question) {
        return question.path("choices")
                .valueStream()
                .map(choice -> choice.path("picture"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }

    private void answerPictures(LessonFiles lesson) {
        for (JsonNode question : lesson.quiz().path("questions")) {
            long sizes =
                    answerPictures(question).stream()
                            .map(pictures::get)
                            .filter(picture -> picture != null)
                            .flatMap(picture -> Picture.viewBox(picture).stream())
                            .distinct()
                            .count();
            if (sizes > 1) {
                problems.add(
                        "%s: answer pictures of %s differ in size"
                                .formatted(lesson.name(), question.path("id").asString()));
            }
        }
    }
}
