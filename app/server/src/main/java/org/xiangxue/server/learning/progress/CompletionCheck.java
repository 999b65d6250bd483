package org.xiangxue.server.learning.progress;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.course.LessonId;
import org.xiangxue.server.course.CourseFacts;
import org.xiangxue.server.course.Lessons;
import org.xiangxue.server.learning.facts.EvidenceRepository;
import org.xiangxue.server.learning.facts.Learner;
import org.xiangxue.server.learning.facts.LearnerRepository;
import org.xiangxue.server.learning.facts.LearnerRepository.Due;
import org.xiangxue.server.learning.rules.CourseCompletion;
import org.xiangxue.server.learning.rules.LessonCompletion;
import org.xiangxue.server.learning.rules.LessonCompletion.Demand;
import org.xiangxue.server.learning.rules.Piece;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds all completions of one learner from all evidence, and compares. */
@Service
class CompletionCheck {

    private final LearnerRepository learners;
    private final EvidenceRepository evidence;
    private final ProgressRepository progress;
    private final Lessons lessons;
    private final Demands demands;

    CompletionCheck(
            LearnerRepository learners,
            EvidenceRepository evidence,
            ProgressRepository progress,
            Lessons lessons,
            Demands demands) {
        this.learners = learners;
        this.evidence = evidence;
        this.progress = progress;
        this.lessons = lessons;
        this.demands = demands;
    }

    /** The lock keeps a batch from being half seen. */
    @Transactional
    public Mono<List<String>> differences(Due one) {
        return learners.lock(one.county(), one.person())
                .flatMapMany(learner ->
                        evidence.pieces(learner)
                                .flatMapMany(pieces -> differences(learner, pieces)))
                .collectList();
    }

    private Flux<String> differences(Learner learner, List<Piece> pieces) {
        return Flux.fromIterable(
                        pieces.stream().collect(Collectors.groupingBy(Piece::course)).entrySet())
                .concatMap(course ->
                        lessons.course(course.getKey())
                                .flatMapMany(
                                        facts -> differences(learner, facts, course.getValue())));
    }

    private Flux<String> differences(Learner learner, CourseFacts course, List<Piece> pieces) {
        return demands.of(course, pieces.stream().map(Piece::lesson).distinct().toList())
                .flatMap(asked ->
                        stored(learner, course.id())
                                .map(stored ->
                                        compare(learner, stored, recount(course, pieces, asked))))
                .flatMapMany(Flux::fromStream);
    }

    private Mono<State> stored(Learner learner, CourseId course) {
        return progress.lessons(learner, course)
                .flatMap(states ->
                        progress.completion(learner, course)
                                .map(Optional::of)
                                .defaultIfEmpty(Optional.empty())
                                .map(completion -> new State(course, moments(states), completion)));
    }

    private static State recount(
            CourseFacts course, List<Piece> pieces, Map<LessonId, Map<Integer, Demand>> asked) {
        var done = new HashMap<LessonId, Instant>();
        pieces.stream()
                .collect(Collectors.groupingBy(Piece::lesson))
                .forEach((lesson, own) ->
                        LessonCompletion.moment(own, asked.getOrDefault(lesson, Map.of()))
                                .ifPresent(moment -> done.put(lesson, moment)));
        var named =
                pieces.stream()
                        .collect(
                                Collectors.toMap(
                                        Piece::version,
                                        Piece::at,
                                        (one, other) -> one.isBefore(other) ? one : other));
        return new State(
                course.id(), done, CourseCompletion.moment(course.versions(), done, named));
    }

    private static Map<LessonId, Instant> moments(Map<LessonId, LessonState> states) {
        return states.values().stream()
                .filter(state -> state.completedAt() != null)
                .collect(
                        Collectors.toMap(
                                LessonState::lesson,
                                state -> Objects.requireNonNull(state.completedAt())));
    }

    private static Stream<String> compare(Learner learner, State stored, State recounted) {
        return stored.equals(recounted)
                ? Stream.empty()
                : Stream.of(
                        "person %s: stored %s, evidence says %s"
                                .formatted(learner.person(), stored, recounted));
    }

    private record State(
            CourseId course,
            Map<LessonId, Instant> lessons,
            Optional<CourseCompletion.Moment> completion) {}
}
