package org.xiangxue.content;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Recordings are whole, small enough for a bad line, and say what the lesson says today. */
final class RecordingCheck {

    private static final String LIST = "recordings.yaml";
    private static final int FASTEST_BYTES_A_SECOND = 4_500;
    private static final int LESSON_TOLERANCE = 5;
    private static final Pattern CUE =
            Pattern.compile(
                    "(\\d\\d):(\\d\\d):(\\d\\d)\\.(\\d{3}) --> (\\d\\d):(\\d\\d):(\\d\\d)\\.(\\d{3})");

    private final CourseFiles files;
    private final Set<String> listed = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    private RecordingCheck(CourseFiles files) {
        this.files = files;
    }

    /** A course without recordings has no problem. */
    static List<String> problems(CourseFiles files) {
        Path list = files.folder().resolve(LIST);
        if (!Files.exists(list)) {
            return List.of();
        }
        var check = new RecordingCheck(files);
        JsonNode content = CourseFiles.yaml(list);
        check.problems.addAll(Schemas.problems("recordings", LIST, content));
        content.path("recordings").forEach(check::lesson);
        check.strayFiles();
        return check.problems;
    }

    private void lesson(JsonNode entry) {
        String name = entry.path("lesson").asString();
        var lesson = files.lessons().stream().filter(each -> each.name().equals(name)).findFirst();
        if (lesson.isEmpty() || !listed.add(name)) {
            problems.add("%s: no lesson %s, or twice".formatted(LIST, name));
            return;
        }
        JsonNode audio = entry.path("audio");
        recording(name, audio, SpokenCheck.SPOKEN);
        int seconds = audio.path("seconds").asInt();
        if (audio.path("bytes").asInt() > seconds * FASTEST_BYTES_A_SECOND) {
            problems.add("%s: %s: too many bytes a second".formatted(LIST, name));
        }
        if (Math.abs(seconds - lesson.get().front().path("seconds").asInt()) > LESSON_TOLERANCE) {
            problems.add(
                    "%s: %s: the lesson says other seconds than %d".formatted(LIST, name, seconds));
        }
        if (entry.has("video")) {
            JsonNode video = entry.path("video");
            recording(name, video, SpokenCheck.FILM);
            file(name, video.path("captions"))
                    .ifPresent(bytes -> captions(name, bytes, video.path("seconds").asInt()));
        }
    }

    private void recording(String name, JsonNode entry, String scriptName) {
        Path script = files.folder().resolve("lessons").resolve(name).resolve(scriptName);
        if (!Files.exists(script)
                || !MediaCheck.sha256(CourseFiles.bytes(script))
                        .equals(entry.path("script").asString())) {
            problems.add("%s: %s: %s changed since".formatted(LIST, name, scriptName));
        }
        file(name, entry)
                .ifPresent(bytes -> {
                    OptionalInt measured = seconds(bytes);
                    if (measured.isEmpty()
                            || Math.abs(measured.getAsInt() - entry.path("seconds").asInt()) > 1) {
                        problems.add("%s: %s: lasts %s".formatted(LIST, name, measured));
                    }
                });
    }

    private Optional<byte[]> file(String name, JsonNode entry) {
        String path = entry.path("file").asString();
        listed.add(path);
        Path file = files.folder().resolve(path);
        if (!Files.isRegularFile(file)) {
            problems.add("%s: %s: no file %s".formatted(LIST, name, path));
            return Optional.empty();
        }
        byte[] bytes = CourseFiles.bytes(file);
        if (bytes.length != entry.path("bytes").asInt()
                || !MediaCheck.sha256(bytes).equals(entry.path("sha256").asString())) {
            problems.add("%s: %s: %s is another file".formatted(LIST, name, path));
        }
        return Optional.of(bytes);
    }

    /** From the header of the movie; empty when this is no MP4. */
    private static OptionalInt seconds(byte[] mp4) {
        String text = new String(mp4, StandardCharsets.ISO_8859_1);
        int header = text.indexOf("mvhd");
        if (!text.startsWith("ftyp", 4) || header < 0) {
            return OptionalInt.empty();
        }
        var buffer = ByteBuffer.wrap(mp4, header + 16, 8);
        int scale = buffer.getInt();
        return OptionalInt.of(Math.round((float) buffer.getInt() / scale));
    }

    private void captions(String name, byte[] vtt, int seconds) {
        String text = new String(vtt, StandardCharsets.UTF_8);
        if (!text.startsWith("WEBVTT\n\n")) {
            problems.add("%s: %s: captions are no WebVTT".formatted(LIST, name));
        }
        double before = 0;
        for (var cue : CUE.matcher(text).results().toList()) {
            double start = moment(cue, 1);
            double end = moment(cue, 5);
            if (start < before || end <= start || end > seconds + 1) {
                problems.add("%s: %s: caption out of order: %s".formatted(LIST, name, cue.group()));
            }
            before = end;
        }
        if (before == 0) {
            problems.add("%s: %s: no caption".formatted(LIST, name));
        }
    }

    private static double moment(MatchResult cue, int group) {
        return Integer.parseInt(cue.group(group)) * 3600
                + Integer.parseInt(cue.group(group + 1)) * 60
                + Integer.parseInt(cue.group(group + 2))
                + Integer.parseInt(cue.group(group + 3)) / 1000.0;
    }

    private void strayFiles() {
        for (Path file : CourseFiles.list(files.folder().resolve("recordings"))) {
            if (!listed.contains("recordings/" + file.getFileName())) {
                problems.add("%s: file not listed: %s".formatted(LIST, file.getFileName()));
            }
        }
    }
}
