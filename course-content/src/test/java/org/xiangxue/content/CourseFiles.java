package org.xiangxue.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** One course folder as it was written. */
record CourseFiles(Path folder, JsonNode course, JsonNode media, List<LessonFiles> lessons) {

    private static final YAMLMapper YAML =
            YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    record LessonFiles(String name, JsonNode front, List<String> body, JsonNode quiz) {}

    static CourseFiles read(Path folder) {
        return new CourseFiles(
                folder,
                yaml(folder.resolve("course.yaml")),
                yaml(folder.resolve("media.yaml")),
                folders(folder.resolve("lessons")).stream().map(CourseFiles::lesson).toList());
    }

    static JsonNode yaml(Path file) {
        return YAML.readTree(text(file));
    }

    static List<Path> folders(Path parent) {
        return list(parent).stream().filter(Files::isDirectory).toList();
    }

    static List<Path> list(Path parent) {
        try (Stream<Path> children = Files.list(parent)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        return new String(bytes(file), UTF_8);
    }

    private static LessonFiles lesson(Path folder) {
        String text = text(folder.resolve("lesson.zh.md"));
        int end = text.indexOf("\n---\n", 4);
        if (!text.startsWith("---\n") || end < 0) {
            throw new IllegalArgumentException(folder + ": no front matter");
        }
        JsonNode front = YAML.readTree(text.substring(4, end + 1));
        List<String> body = text.substring(end + 5).lines().toList();
        return new LessonFiles(
                folder.getFileName().toString(), front, body, yaml(folder.resolve("quiz.yaml")));
    }
}
