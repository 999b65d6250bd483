package org.xiangxue.server.learning.progress;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.course.LessonId;
import org.xiangxue.server.course.CourseFacts;
import org.xiangxue.server.course.LessonFacts;
import org.xiangxue.server.course.Lessons;
import org.xiangxue.server.learning.rules.LessonCompletion.Demand;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What each published version of a course asks of its lessons. */
@Component
class Demands {

    private final Lessons lessons;

    Demands(Lessons lessons) {
        this.lessons = lessons;
    }

    /**
     * By lesson and version; a published version never changes, so nearly all of it is remembered.
     */
    Mono<Map<LessonId, Map<Integer, Demand>>> of(CourseFacts course, Collection<LessonId> wanted) {
        return Flux.fromIterable(course.versions())
                .concatMap(version ->
                        Flux.fromIterable(among(wanted, version.seconds().keySet()))
                                .concatMap(lesson -> lessons.find(lesson, version.number())))
                .collect(
                        Collectors.groupingBy(
                                LessonFacts::lesson,
                                Collectors.toMap(LessonFacts::version, Demands::demand)));
    }

    private static List<LessonId> among(Collection<LessonId> wanted, Collection<LessonId> present) {
        return wanted.stream().filter(present::contains).toList();
    }

    private static Demand demand(LessonFacts lesson) {
        return new Demand(lesson.seconds(), lesson.quiz() != null);
    }
}
