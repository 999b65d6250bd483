package org.xiangxue.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class CourseContentTest {

    private static final Path COURSES = Path.of("courses");

    static List<Path> courses() {
        return CourseFiles.folders(COURSES);
    }

    @ParameterizedTest
    @MethodSource("courses")
    void everyCourseKeepsTheRules(Path course) {
        assertThat(CourseCheck.problems(course)).isEmpty();
    }

    @Test
    void theIndexNamesEveryCourseAndNoOther() {
        JsonNode index = CourseFiles.yaml(COURSES.resolve("index.yaml"));

        List<String> named = index.path("courses").valueStream().map(JsonNode::asString).toList();

        assertThat(Schemas.problems("index", "index.yaml", index)).isEmpty();
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        courses().stream().map(course -> course.getFileName().toString()).toList());
    }

    @Test
    void noIdIsUsedInTwoCourses() {
        Stream<String> ids =
                courses().stream()
                        .map(CourseFiles::read)
                        .flatMap(files -> CourseCheck.ids(files).stream());

        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void everyFileIsOnTheClassPath() throws Exception {
        try (Stream<Path> files = Files.walk(COURSES)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(
                                            getClass()
                                                    .getResource(
                                                            "/"
                                                                    + file.toString()
                                                                            .replace('\\', '/')))
                                    .as(file.toString())
                                    .isNotNull());
        }
    }
}
