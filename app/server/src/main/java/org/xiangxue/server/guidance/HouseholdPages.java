package org.xiangxue.server.guidance;

import java.util.List;
import org.springframework.stereotype.Service;
import org.xiangxue.contract.guidance.HouseholdPage;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.course.Lessons;
import org.xiangxue.server.household.Member;
import org.xiangxue.server.household.Members;
import org.xiangxue.server.household.PersonFacts;
import org.xiangxue.server.learning.Completion;
import org.xiangxue.server.learning.Completions;
import org.xiangxue.server.learning.Learned;
import org.xiangxue.server.platform.security.Caller;
import org.xiangxue.server.platform.security.Scope;
import org.xiangxue.server.region.RegionCode;
import org.xiangxue.server.region.Regions;
import reactor.core.publisher.Mono;

/**
 * Fetches what the page of a household is made of. Who asks lives there, so the scope is that one
 * household.
 */
@Service
class HouseholdPages {

    private static final Scope OWN = Scope.system("own:household-page");

    private final Members members;
    private final Completions completions;
    private final Learned learned;
    private final Lessons lessons;
    private final Regions regions;

    HouseholdPages(
            Members members,
            Completions completions,
            Learned learned,
            Lessons lessons,
            Regions regions) {
        this.members = members;
        this.completions = completions;
        this.learned = learned;
        this.lessons = lessons;
        this.regions = regions;
    }

    Mono<HouseholdPage> of(Caller.Learner learner) {
        return members.person(learner)
                .flatMap(me ->
                        members.current(learner).flatMap(people -> page(learner, me, people)));
    }

    private Mono<HouseholdPage> page(Caller.Learner learner, PersonFacts me, List<Member> people) {
        var persons = people.stream().map(Member::person).toList();
        return learning(me, persons)
                .flatMap(learning ->
                        Mono.zip(
                                lessons.published(),
                                regions.path(new RegionCode(me.village())),
                                (courses, path) ->
                                        new HouseholdView(
                                                        learner.person(),
                                                        path,
                                                        people,
                                                        courses,
                                                        learning)
                                                .page()));
    }

    private Mono<Learning> learning(PersonFacts me, List<PersonId> persons) {
        return learned.of(OWN, me.county(), persons)
                .flatMap(sums ->
                        completions.of(OWN, persons).flatMap(passed -> learning(me, sums, passed)));
    }

    private Mono<Learning> learning(
            PersonFacts me, List<Learned.Sum> sums, List<Completion> passed) {
        return learned.secondsOf(OWN, me.county(), me.household())
                .map(seconds -> new Learning(sums, passed, seconds));
    }

    /** What the members have learned, and what was credited to the household. */
    record Learning(List<Learned.Sum> sums, List<Completion> passed, int secondsOfHousehold) {}
}
