package org.xiangxue.server.course;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.FieldProblem;
import org.xiangxue.contract.audit.AuditAction;
import org.xiangxue.contract.course.CourseContent;
import org.xiangxue.contract.course.CourseId;
import org.xiangxue.contract.course.DraftState;
import org.xiangxue.contract.course.Lesson;
import org.xiangxue.contract.course.LessonId;
import org.xiangxue.contract.course.Topic;
import org.xiangxue.server.audit.AuditLog;
import org.xiangxue.server.audit.AuditRecord;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/**
 * Writing courses and publishing them. Trainers and county officials may publish what others wrote
 * where the area of one lies in the area of the other: a trainer of a township has the trainers and
 * officials of the county as reviewers, and a trainer of a province those of all its counties.
 */
@Service
public class CourseService {

    private static final String LANGUAGE = "zh-CN";

    private final CourseRepository courses;
    private final VersionRepository versions;
    private final DraftCheck check;
    private final CourseMedia media;
    private final AuditLog audit;
    private final Clock clock;

    CourseService(
            CourseRepository courses,
            VersionRepository versions,
            DraftCheck check,
            CourseMedia media,
            AuditLog audit,
            Clock clock) {
        this.courses = courses;
        this.versions = versions;
        this.check = check;
        this.media = media;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Mono<CourseDraft> create(
            CourseId id, Author author, String slug, String title, Topic topic) {
        var content =
                new CourseContent(1, title, topic, LANGUAGE, "", "", null, List.of(), List.of());
        var draft =
                new CourseDraft(id, slug, author, null, 1, DraftState.DRAFT, null, content, now());
        return courses.add(draft).thenReturn(draft);
    }

    /** Stores the whole document; the ids of its lessons belong to this course from now on. */
    @Transactional
    public Mono<CourseDraft> save(CourseId id, long basedOn, CourseContent content, Scope author) {
        var shaped = ContentShape.check(content);
        return courses.get(id, author)
                .flatMap(draft -> withFacts(draft, shaped))
                .map(known -> known.draft().save(author.actor(), basedOn, known.content(), now()))
                .flatMap(this::store);
    }

    @Transactional
    public Mono<CourseDraft> submit(CourseId id, Scope author) {
        return courses.get(id, author)
                .flatMap(check::check)
                .map(checked -> checked.draft().submit(author.actor(), checked.gaps(), now()))
                .flatMap(courses::update);
    }

    @Transactional
    public Mono<CourseDraft> sendBack(CourseId id, String comment, Scope reviewer) {
        return courses.get(id, reviewer)
                .map(draft -> draft.sendBack(comment, now()))
                .flatMap(courses::update);
    }

    @Transactional
    public Mono<CourseDraft> publish(CourseId id, Scope reviewer) {
        return courses.get(id, reviewer)
                .flatMap(check::check)
                .map(checked -> checked.draft().publish(reviewer.actor(), checked.gaps(), now()))
                .flatMap(published -> release(published, reviewer.actor()));
    }

    /** The draft first: of two who publish at once the second finds it changed. */
    private Mono<CourseDraft> release(CourseDraft draft, String actor) {
        var number = Objects.requireNonNull(draft.published());
        return courses.update(draft)
                .then(versions.add(draft, number, actor))
                .then(media.published(draft))
                .then(audit.add(record(draft, number, actor)))
                .thenReturn(draft);
    }

    private static AuditRecord record(CourseDraft draft, int number, String actor) {
        var entry =
                AuditRecord.of(actor, AuditAction.COURSE_PUBLISH, "course:" + draft.id())
                        .with("version=" + number + " author=" + draft.author().actor());
        return draft.author().region().isEmpty() ? entry : entry.in(draft.author().region());
    }

    private Mono<Known> withFacts(CourseDraft draft, CourseContent content) {
        return media.usable(draft.author().actor(), content)
                .map(known -> new Known(draft, known.withFacts(content)));
    }

    private Mono<CourseDraft> store(CourseDraft draft) {
        var lessons = draft.content().lessons().stream().map(Lesson::id).toList();
        return courses.claim(draft.id(), lessons)
                .doOnNext(foreign -> requireOwn(lessons, foreign))
                .then(courses.update(draft))
                .flatMap(stored -> media.drafted(stored).thenReturn(stored));
    }

    private static void requireOwn(List<LessonId> lessons, List<LessonId> foreign) {
        if (!foreign.isEmpty()) {
            throw Problem.invalid(taken(lessons, Set.copyOf(foreign))).asException();
        }
    }

    private static List<FieldProblem> taken(List<LessonId> lessons, Set<LessonId> foreign) {
        var problems = new ArrayList<FieldProblem>();
        for (var i = 0; i < lessons.size(); i++) {
            if (foreign.contains(lessons.get(i))) {
                problems.add(
                        new FieldProblem(
                                "lessons[" + i + "].id",
                                "TAKEN",
                                "belongs to another course: make a new id"));
            }
        }
        return problems;
    }

    /** As precise as the database keeps it, so that what is answered is what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private record Known(CourseDraft draft, CourseContent content) {}
}
