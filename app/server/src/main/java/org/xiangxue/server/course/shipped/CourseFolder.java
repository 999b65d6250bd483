package org.xiangxue.server.course.shipped;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads files of course-content and says file and line of what is wrong with them. */
final class CourseFolder {

    private static final YAMLMapper YAML =
            YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final Resource root;
    private final String name;

    /**
     * @param name how files of this folder are called in messages
     */
    CourseFolder(Resource root, String name) {
        this.root = root;
        this.name = name;
    }

    CourseFolder folder(String path) throws IOException {
        return new CourseFolder(root.createRelative(path + "/"), name + path + "/");
    }

    boolean has(String path) throws IOException {
        return root.createRelative(path).exists();
    }

    String nameOf(String path) {
        return name + path;
    }

    byte[] bytes(String path) throws IOException {
        try (var in = root.createRelative(path).getInputStream()) {
            return in.readAllBytes();
        } catch (FileNotFoundException missing) {
            throw new BrokenCourse(nameOf(path), "this file is missing");
        }
    }

    String text(String path) throws IOException {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    <T> T yaml(String path, Class<T> type) throws IOException {
        return yaml(path, text(path), 0, type);
    }

    /**
     * @param before lines of the file before this text
     */
    <T> T yaml(String path, String text, int before, Class<T> type) {
        try {
            return YAML.readValue(text, type);
        } catch (JacksonException wrong) {
            var at = wrong.getLocation();
            var line = at == null ? 1 : Math.max(1, at.getLineNr());
            throw new BrokenCourse(nameOf(path), before + line, wrong.getOriginalMessage());
        }
    }
}
