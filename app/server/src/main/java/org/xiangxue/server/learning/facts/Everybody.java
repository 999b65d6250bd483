package org.xiangxue.server.learning.facts;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.learning.facts.LearnerRepository.Due;
import reactor.core.publisher.Mono;

/** Walks over all learners for a recount. */
@Component
public class Everybody {

    private static final int PAGE = 500;
    private static final int NAMED = 100;

    private final LearnerRepository learners;

    Everybody(LearnerRepository learners) {
        this.learners = learners;
    }

    /** The first differences that the check finds. */
    public Mono<List<String>> differences(Function<Due, Mono<List<String>>> check) {
        return page(new PersonId(new UUID(0, 0)))
                .expand(people ->
                        people.size() < PAGE ? Mono.empty() : page(people.getLast().person()))
                .concatMapIterable(people -> people)
                .concatMap(check)
                .concatMapIterable(found -> found)
                .take(NAMED)
                .collectList();
    }

    private Mono<List<Due>> page(PersonId after) {
        return learners.everybody(after, PAGE);
    }
}
