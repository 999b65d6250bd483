package org.xiangxue.console.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.xiangxue.console.sample.SampleContent;
import org.xiangxue.contract.FieldProblem;
import org.xiangxue.contract.course.CourseContent;
import org.xiangxue.contract.course.Lesson;

class ContentsTest {

    private final CourseContent content = SampleContent.chickens();

    @Test
    void aLessonMovesByOneAndNotBeyondTheEnds() {
        var second = content.lessons().get(1).id();

        assertThat(titles(Contents.move(content, second, -1))).startsWith("选好鸡苗", "认识乌骨鸡");
        assertThat(Contents.move(content, content.lessons().getFirst().id(), -1))
                .isEqualTo(content);
        assertThat(Contents.move(content, content.lessons().getLast().id(), 1)).isEqualTo(content);
    }

    @Test
    void whatWasTakenOutComesBack() {
        var editing = new Editing(content);
        editing.change(now -> Contents.remove(now, now.lessons().getFirst().id()));
        assertThat(titles(editing.content())).doesNotContain("认识乌骨鸡");

        editing.undo();

        assertThat(editing.content()).isEqualTo(content);
        assertThat(editing.canUndo()).isFalse();
    }

    @Test
    void nothingChangedIsNothingToUndo() {
        var editing = new Editing(content);

        assertThat(editing.change(now -> now)).isFalse();
        assertThat(editing.canUndo()).isFalse();
    }

    @Test
    void readingTimeFollowsTheTextAndIsNeverTooShort() {
        var warm = content.lessons().get(2);
        var empty = content.lessons().get(4);

        assertThat(ReadingTime.seconds(empty)).isEqualTo(30);
        assertThat(ReadingTime.seconds(warm)).isBetween(30, 60);
    }

    @Test
    void aGapKnowsItsPlace() {
        var gap =
                Gap.of(
                        new FieldProblem(
                                "lessons[2].quiz.questions[1].explanation",
                                "EXPLANATION_MISSING",
                                ""));

        assertThat(gap)
                .isEqualTo(new Gap(OptionalInt.of(2), OptionalInt.of(1), "EXPLANATION_MISSING"));
        assertThat(Gap.of(new FieldProblem("cover", "COVER_MISSING", "")).lesson()).isEmpty();
    }

    @Test
    void newIdsAreOrderedByTime() {
        var early = TimeOrderedIds.next(at("2026-10-31T06:32:00Z"));
        var late = TimeOrderedIds.next(at("2026-10-31T06:32:01Z"));

        assertThat(early.version()).isEqualTo(7);
        assertThat(early.variant()).isEqualTo(2);
        assertThat(early.toString()).isLessThan(late.toString());
    }

    private static Clock at(String time) {
        return Clock.fixed(Instant.parse(time), ZoneOffset.UTC);
    }

    private static List<String> titles(CourseContent content) {
        return content.lessons().stream().map(Lesson::title).toList();
    }
}
