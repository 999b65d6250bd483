package org.xiangxue.server.learning.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangxue.server.learning.rules.Samples.NOON;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xiangxue.contract.course.LessonId;
import org.xiangxue.server.course.PublishedVersion;
import org.xiangxue.server.learning.rules.CourseCompletion.Moment;

class CourseCompletionTest {

    private static final LessonId FIRST = new LessonId(new UUID(1, 1));
    private static final LessonId SECOND = new LessonId(new UUID(1, 2));
    private static final LessonId DROPPED = new LessonId(new UUID(1, 3));
    private static final List<PublishedVersion> VERSIONS =
            List.of(version(1, FIRST, SECOND, DROPPED), version(2, FIRST, SECOND));

    @Test
    void allRequiredLessonsOfOneVersionMakeTheCourseComplete() {
        var lessons = Map.of(FIRST, NOON, SECOND, NOON.plusSeconds(60));

        assertThat(CourseCompletion.moment(VERSIONS, lessons, Map.of(2, NOON.minusSeconds(60))))
                .contains(new Moment(2, NOON.plusSeconds(60)));
    }

    @Test
    void aVersionThatNoPieceNamesDoesNotCount() {
        var lessons = Map.of(FIRST, NOON, SECOND, NOON);

        assertThat(CourseCompletion.isPossible(VERSIONS, lessons)).isTrue();
        assertThat(CourseCompletion.moment(VERSIONS, lessons, Map.of(1, NOON))).isEmpty();
    }

    @Test
    void aVersionCountsFromTheFirstPieceThatNamesIt() {
        var lessons = Map.of(FIRST, NOON, SECOND, NOON);

        assertThat(
                        CourseCompletion.moment(
                                VERSIONS, lessons, Map.of(1, NOON, 2, NOON.plusSeconds(900))))
                .contains(new Moment(2, NOON.plusSeconds(900)));
    }

    @Test
    void theVersionThatWasCompleteFirstIsNamed() {
        var lessons = Map.of(FIRST, NOON, SECOND, NOON, DROPPED, NOON.plusSeconds(60));

        assertThat(
                        CourseCompletion.moment(
                                VERSIONS, lessons, Map.of(1, NOON, 2, NOON.plusSeconds(900))))
                .contains(new Moment(1, NOON.plusSeconds(60)));
    }

    @Test
    void aCourseThatRequiresNothingIsNeverComplete() {
        var versions = List.of(version(1));

        assertThat(CourseCompletion.isPossible(versions, Map.of())).isFalse();
        assertThat(CourseCompletion.moment(versions, Map.of(), Map.of(1, NOON))).isEmpty();
    }

    private static PublishedVersion version(int number, LessonId... required) {
        return new PublishedVersion(number, List.of(required), Map.of());
    }
}
