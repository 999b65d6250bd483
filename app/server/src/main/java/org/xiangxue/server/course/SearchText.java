package org.xiangxue.server.course;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.course.Block;
import org.xiangxue.contract.course.CourseContent;
import org.xiangxue.contract.course.Lesson;

/** The texts of a course in which words are looked for; its quizzes give too much away. */
final class SearchText {

    private SearchText() {}

    static Stream<String> of(CourseContent content) {
        return Stream.concat(
                Stream.of(content.title(), content.summary(), content.benefit()),
                content.lessons().stream().flatMap(SearchText::lesson));
    }

    private static Stream<String> lesson(Lesson lesson) {
        var texts = lesson.blocks().stream().flatMap(SearchText::block);
        return Stream.concat(
                Stream.of(lesson.title()), Stream.concat(remember(lesson.remember()), texts));
    }

    private static Stream<String> remember(Lesson.@Nullable Remember remember) {
        return remember == null ? Stream.empty() : Stream.of(remember.text());
    }

    private static Stream<String> block(Block block) {
        return switch (block) {
            case Block.Heading(var text) -> Stream.of(text);
            case Block.Paragraph(var text) -> Stream.of(text);
            case Block.Bullets(List<String> items) -> items.stream();
            case Block.Steps(List<String> items) -> items.stream();
            case Block.Picture _ -> Stream.empty();
        };
    }
}
