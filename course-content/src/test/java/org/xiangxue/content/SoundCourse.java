package org.xiangxue.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A copy of a small course without fault, to be broken in one place. */
record SoundCourse(Path folder) {

    private static final Path ORIGINAL = Path.of("src/test/resources/sound");

    /**
     * One place of a file replaced by something wrong, and what the check says then (a regular
     * expression).
     */
    record Break(String file, String from, String to, String problem) {

        boolean explains(String found) {
            return Pattern.compile(problem).matcher(found).find();
        }

        @Override
        public String toString() {
            return problem + " ← " + to;
        }
    }

    static SoundCourse copyTo(Path parent) throws IOException {
        Path folder = parent.resolve("sound");
        try (Stream<Path> files = Files.walk(ORIGINAL)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(ORIGINAL.relativize(file).toString()));
            }
        }
        return new SoundCourse(folder);
    }

    List<String> problems() {
        return CourseCheck.problems(folder);
    }

    void apply(Break broken) throws IOException {
        Path file = folder.resolve(broken.file());
        String before = CourseFiles.text(file);
        assertThat(before).contains(broken.from());
        Files.writeString(
                file,
                before.replaceFirst(
                        Pattern.quote(broken.from()), Matcher.quoteReplacement(broken.to())));
    }

    /**
     * As an author does after drawing: hashes and sizes agree again, so that only the picture
     * itself can be at fault.
     */
    void recordHashes() throws IOException {
        Path list = folder.resolve("media.yaml");
        String text = CourseFiles.text(list);
        for (JsonNode entry : CourseFiles.yaml(list).path("media")) {
            byte[] content = CourseFiles.bytes(folder.resolve(entry.path("file").asString()));
            text =
                    text.replace(entry.path("sha256").asString(), MediaCheck.sha256(content))
                            .replace(
                                    "bytes: " + entry.path("bytes").asInt() + "\n",
                                    "bytes: " + content.length + "\n");
        }
        Files.writeString(list, text);
    }
}
