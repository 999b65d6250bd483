package org.xiangxue.server.learning.progress;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.learning.MyProgress;
import org.xiangxue.contract.learning.MyProgress.CourseProgress;
import org.xiangxue.contract.learning.MyProgress.LessonProgress;
import org.xiangxue.contract.learning.MyProgress.Span;
import org.xiangxue.server.course.CourseFacts;
import org.xiangxue.server.course.Lessons;
import org.xiangxue.server.learning.progress.ProgressQueries.CompletedCourse;
import org.xiangxue.server.platform.Days;
import org.xiangxue.server.platform.security.Caller;
import reactor.core.publisher.Mono;

/** Puts a learner's own progress together. */
@Service
class ProgressPage {

    private final ProgressQueries queries;
    private final Lessons lessons;
    private final Clock clock;

    ProgressPage(ProgressQueries queries, Lessons lessons, Clock clock) {
        this.queries = queries;
        this.lessons = lessons;
        this.clock = clock;
    }

    Mono<MyProgress> of(Caller.Learner learner) {
        return queries.lessons(learner)
                .flatMap(states ->
                        queries.completedCourses(learner)
                                .map(completed -> new Own(states, completed)))
                .flatMap(own -> lessons.published().map(courses -> new Read(own, courses)))
                .flatMap(read -> queries.seconds(learner, Days.today(clock)).map(read::page));
    }

    private record Own(List<LessonState> lessons, List<CompletedCourse> courses) {}

    private record Read(Own own, List<CourseFacts> courses) {

        MyProgress page(int secondsToday) {
            return new MyProgress(
                    own.lessons().stream()
                            .sorted(
                                    Comparator.comparing(
                                                    (LessonState state) -> state.course().value())
                                            .thenComparing(state -> state.lesson().value()))
                            .map(Read::lesson)
                            .toList(),
                    courses.stream().filter(this::isBegun).map(this::course).toList(),
                    secondsToday);
        }

        private boolean isBegun(CourseFacts course) {
            return own.lessons().stream().anyMatch(state -> state.course().equals(course.id()));
        }

        private CourseProgress course(CourseFacts course) {
            var required = course.versions().getLast().required();
            var done =
                    own.lessons().stream()
                            .filter(state ->
                                    state.completedAt() != null
                                            && required.contains(state.lesson()))
                            .count();
            return new CourseProgress(
                    course.id(),
                    course.slug(),
                    (int) done,
                    required.size(),
                    completedAt().get(course.id()));
        }

        private Map<CourseId, Instant> completedAt() {
            return own.courses().stream()
                    .collect(
                            Collectors.toMap(
                                    CompletedCourse::course,
                                    CompletedCourse::completedAt,
                                    (one, other) -> one.isBefore(other) ? one : other));
        }

        private static LessonProgress lesson(LessonState state) {
            return new LessonProgress(
                    state.lesson(),
                    state.course(),
                    state.watched().spans().stream()
                            .map(span -> new Span(span.from(), span.to()))
                            .toList(),
                    state.watched().count(),
                    state.bestScore(),
                    state.completedAt());
        }
    }
}
