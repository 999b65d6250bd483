package org.xiangxue.server.learning.evidence;

import java.time.Clock;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.contract.learning.EvidenceItem;
import org.xiangxue.server.course.LessonFacts;
import org.xiangxue.server.course.Lessons;
import org.xiangxue.server.household.DemoRoster;
import org.xiangxue.server.household.HouseholdRef;
import org.xiangxue.server.household.Member;
import org.xiangxue.server.household.Members;
import org.xiangxue.server.learning.Learned;
import org.xiangxue.server.platform.Days;
import org.xiangxue.server.platform.Ids;
import org.xiangxue.server.platform.jobs.StartWork;
import org.xiangxue.server.platform.security.LearningCredential;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What the invented households of the demo have learned, delivered as a phone delivers it, so that
 * the pages of an official show something. With {@code xiangxue.demo=true} only.
 */
@Component
@ConditionalOnBooleanProperty("xiangxue.demo")
class DemoLearning implements StartWork {

    private static final String COURSE = "wuguji";
    private static final int ALL = 1_000;
    private static final int SEED = 20_260_106;
    private static final int YOUNGEST = 18;
    private static final int OLDEST = 65;

    private final Members members;
    private final Lessons lessons;
    private final Learned learned;
    private final EvidenceIntake intake;
    private final Ids ids;
    private final Clock clock;
    private final Scope scope = Scope.system("demo-learning");

    DemoLearning(
            Members members,
            Lessons lessons,
            Learned learned,
            EvidenceIntake intake,
            Ids ids,
            Clock clock) {
        this.members = members;
        this.lessons = lessons;
        this.learned = learned;
        this.intake = intake;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param items at least one
     */
    private record Pupil(
            HouseholdRef home, PersonId learner, UUID device, List<EvidenceItem> items) {}

    @Override
    public String name() {
        return "demo-learning";
    }

    /** After the courses and the roster of the demo. */
    @Override
    public int order() {
        return 30;
    }

    /**
     * Whoever has learned anything learns nothing more here. The first comes last: when the first
     * has learned, all have.
     */
    @Override
    public Mono<Void> run() {
        return lessons()
                .map(this::pupils)
                .flatMap(pupils ->
                        pupils.next()
                                .flatMap(first -> newcomers(List.of(first)))
                                .filter(newcomers -> !newcomers.isEmpty())
                                .flatMap(_ -> pupils.collectList())
                                .flatMap(this::newcomers)
                                .flatMapIterable(List::reversed)
                                .concatMap(this::deliver)
                                .then());
    }

    private Mono<List<LessonFacts>> lessons() {
        return lessons.published()
                .flatMapIterable(courses -> courses)
                .filter(course -> course.slug().equals(COURSE))
                .next()
                .map(course -> course.versions().getLast())
                .flatMapMany(version ->
                        Flux.fromIterable(version.required())
                                .concatMap(lesson -> lessons.find(lesson, version.number())))
                .collectList();
    }

    /**
     * One of each household that learns; the first of the village of the sign-ins are left to
     * whoever tries them.
     */
    private Flux<Pupil> pupils(List<LessonFacts> course) {
        return members.first(scope, DemoRoster.VILLAGE, DemoRoster.NEWCOMERS)
                .zipWith(members.first(scope, DemoRoster.TOWNSHIP, ALL))
                .flatMapMany(homes ->
                        Flux.fromIterable(homes.getT2())
                                .filter(home -> !homes.getT1().contains(home))
                                .index()
                                .concatMap(home -> pupil(home.getT2(), home.getT1(), course)));
    }

    private Mono<Pupil> pupil(HouseholdRef home, long number, List<LessonFacts> course) {
        var plan = new DemoPlan(home.village(), SEED + number);
        var items = plan.items(course, clock.instant());
        if (items.isEmpty()) {
            return Mono.empty();
        }
        return members.current(scope, home.county(), home.household())
                .flatMapIterable(living -> living)
                .filter(this::isOfWorkingAge)
                .next()
                .map(learner -> new Pupil(home, learner.person(), plan.device(), items));
    }

    private boolean isOfWorkingAge(Member member) {
        var age = Period.between(member.birthOn(), Days.today(clock)).getYears();
        return age >= YOUNGEST && age <= OLDEST;
    }

    private Mono<List<Pupil>> newcomers(List<Pupil> pupils) {
        var persons = pupils.stream().map(Pupil::learner).toList();
        return learned.of(scope, pupils.getFirst().home().county(), persons)
                .map(sums -> sums.stream().map(Learned.Sum::person).collect(Collectors.toSet()))
                .map(done ->
                        pupils.stream().filter(pupil -> !done.contains(pupil.learner())).toList());
    }

    private Mono<Void> deliver(Pupil pupil) {
        var credential =
                new LearningCredential(
                        ids.next(),
                        pupil.home().county(),
                        pupil.learner(),
                        pupil.device(),
                        DemoPlan.FIRST_DAY.atStartOfDay(Days.ZONE).toInstant());
        return intake.take(credential, pupil.items()).then();
    }
}
