package org.xiangxue.server.learning.progress;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.course.LessonId;
import org.xiangxue.server.course.CourseFacts;
import org.xiangxue.server.course.Lessons;
import org.xiangxue.server.learning.facts.EvidenceRepository;
import org.xiangxue.server.learning.facts.Learner;
import org.xiangxue.server.learning.rules.CourseCompletion;
import org.xiangxue.server.learning.rules.LessonCompletion;
import org.xiangxue.server.learning.rules.LessonCompletion.Demand;
import org.xiangxue.server.learning.rules.Piece;
import org.xiangxue.server.platform.outbox.Outbox;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Adds new pieces to what a learner's evidence adds up to. */
@Service
public class ProgressService {

    static final String COMPLETED = "course-completed";

    private final ProgressRepository progress;
    private final EvidenceRepository evidence;
    private final Lessons lessons;
    private final Demands demands;
    private final Outbox outbox;
    private final JsonMapper json;

    ProgressService(
            ProgressRepository progress,
            EvidenceRepository evidence,
            Lessons lessons,
            Demands demands,
            Outbox outbox,
            JsonMapper json) {
        this.progress = progress;
        this.evidence = evidence;
        this.lessons = lessons;
        this.demands = demands;
        this.outbox = outbox;
        this.json = json;
    }

    /**
     * Merges the pieces and finds out what became complete by them, in the transaction that stored
     * them.
     *
     * @param learner locked
     * @param pieces accepted and stored, and not merged before
     */
    @Transactional(propagation = MANDATORY)
    public Mono<Void> add(Learner learner, List<Piece> pieces, Instant now) {
        if (pieces.isEmpty()) {
            return Mono.empty();
        }
        var byCourse = pieces.stream().collect(Collectors.groupingBy(Piece::course));
        return progress.merge(learner, pieces)
                .thenMany(Flux.fromIterable(byCourse.entrySet()))
                .concatMap(course -> addTo(learner, course.getKey(), course.getValue(), now))
                .then();
    }

    private Mono<Void> addTo(Learner learner, CourseId course, List<Piece> pieces, Instant now) {
        return lessons.course(course)
                .flatMap(facts ->
                        completeLessons(learner, facts, pieces)
                                .flatMap(done -> completeCourse(learner, facts, done, now)));
    }

    /**
     * @return all completed lessons of the course, and when
     */
    private Mono<Map<LessonId, Instant>> completeLessons(
            Learner learner, CourseFacts course, List<Piece> pieces) {
        var touched = pieces.stream().map(Piece::lesson).distinct().toList();
        return demands.of(course, touched)
                .flatMap(asked ->
                        progress.lessons(learner, course.id())
                                .flatMap(states ->
                                        moveMoments(
                                                learner,
                                                states,
                                                Reopened.of(states, pieces, asked),
                                                asked)));
    }

    private Mono<Map<LessonId, Instant>> moveMoments(
            Learner learner,
            Map<LessonId, LessonState> states,
            List<LessonId> reopened,
            Map<LessonId, Map<Integer, Demand>> asked) {
        var known = known(states);
        if (reopened.isEmpty()) {
            return Mono.just(known);
        }
        return evidence.pieces(learner, reopened)
                .map(pieces -> moments(pieces, asked))
                .flatMap(moments ->
                        progress.complete(learner, moments).thenReturn(together(known, moments)));
    }

    private Mono<Void> completeCourse(
            Learner learner, CourseFacts course, Map<LessonId, Instant> done, Instant now) {
        if (!CourseCompletion.isPossible(course.versions(), done)) {
            return Mono.empty();
        }
        return evidence.versionsNamed(learner, course.id())
                .flatMap(named ->
                        Mono.justOrEmpty(CourseCompletion.moment(course.versions(), done, named)))
                .flatMap(moment -> record(learner, course.id(), moment, now));
    }

    private Mono<Void> record(
            Learner learner, CourseId course, CourseCompletion.Moment moment, Instant now) {
        return progress.completion(learner, course)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(stored -> {
                    if (stored.isEmpty()) {
                        return progress.addCompletion(learner, course, moment, now)
                                .then(
                                        outbox.add(
                                                COMPLETED,
                                                List.of(message(learner, course, moment))));
                    }
                    return stored.get().equals(moment)
                            ? Mono.empty()
                            : progress.moveCompletion(learner, course, moment);
                });
    }

    private String message(Learner learner, CourseId course, CourseCompletion.Moment moment) {
        return json.writeValueAsString(
                Map.of(
                        "county", learner.county(),
                        "person", learner.person().toString(),
                        "course", course.toString(),
                        "version", moment.version()));
    }

    private static Map<LessonId, Instant> known(Map<LessonId, LessonState> states) {
        return states.values().stream()
                .filter(state -> state.completedAt() != null)
                .collect(
                        Collectors.toMap(
                                LessonState::lesson,
                                state -> Objects.requireNonNull(state.completedAt())));
    }

    private static Map<LessonId, Instant> moments(
            List<Piece> pieces, Map<LessonId, Map<Integer, Demand>> asked) {
        var moments = new HashMap<LessonId, Instant>();
        pieces.stream()
                .collect(Collectors.groupingBy(Piece::lesson))
                .forEach((lesson, own) ->
                        LessonCompletion.moment(own, asked.getOrDefault(lesson, Map.of()))
                                .ifPresent(moment -> moments.put(lesson, moment)));
        return moments;
    }

    private static Map<LessonId, Instant> together(
            Map<LessonId, Instant> known, Map<LessonId, Instant> moved) {
        var all = new HashMap<>(known);
        all.putAll(moved);
        return all;
    }
}
