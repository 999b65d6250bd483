package org.xiangxue.console.course;

import java.util.Optional;
import java.util.stream.Stream;
import org.xiangxue.contract.course.Block;
import org.xiangxue.contract.course.Lesson;

/** How long a villager who reads slowly needs for a lesson; a suggestion to its author. */
final class ReadingTime {

    private static final int CHARACTERS_A_MINUTE = 150;
    private static final int SECONDS_A_PICTURE = 15;
    private static final int SHORTEST = 30;
    private static final int STEP = 10;

    private ReadingTime() {}

    static int seconds(Lesson lesson) {
        var characters =
                lesson.blocks().stream().flatMap(ReadingTime::texts).mapToInt(String::length).sum();
        var remembered =
                Optional.ofNullable(lesson.remember()).map(one -> one.text().length()).orElse(0);
        var pictures = lesson.blocks().stream().filter(Block.Picture.class::isInstance).count();
        var seconds =
                (characters + remembered) * 60 / CHARACTERS_A_MINUTE
                        + (int) pictures * SECONDS_A_PICTURE;
        return Math.max(SHORTEST, Math.ceilDiv(seconds, STEP) * STEP);
    }

    private static Stream<String> texts(Block block) {
        return switch (block) {
            case Block.Heading heading -> Stream.of(heading.text());
            case Block.Paragraph paragraph -> Stream.of(paragraph.text());
            case Block.Bullets bullets -> bullets.items().stream();
            case Block.Steps steps -> steps.items().stream();
            case Block.Picture _ -> Stream.empty();
        };
    }
}
