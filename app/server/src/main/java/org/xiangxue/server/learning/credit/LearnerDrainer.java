package org.xiangxue.server.learning.credit;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xiangxue.server.household.DirtyHouseholds;
import org.xiangxue.server.household.DirtyHouseholds.Consumer;
import org.xiangxue.server.learning.facts.LearnerRepository;
import org.xiangxue.server.learning.facts.LearnerRepository.Due;
import org.xiangxue.server.platform.jobs.Sweep;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Derives credit and flags of those whose evidence or memberships changed. Evidence marks the
 * person in its own transaction and not the household: an import that marks thousands of households
 * would make every batch from them wait until it is done. What a person's credit is depends on all
 * the person's evidence and memberships, so the person is also what is derived again.
 */
@Component
public class LearnerDrainer implements Sweep {

    private static final Logger log = LoggerFactory.getLogger(LearnerDrainer.class);
    private static final int LEARNERS = 200;

    private final DirtyHouseholds households;
    private final MembershipChanges changes;
    private final LearnerRepository learners;
    private final CreditService credit;

    LearnerDrainer(
            DirtyHouseholds households,
            MembershipChanges changes,
            LearnerRepository learners,
            CreditService credit) {
        this.households = households;
        this.changes = changes;
        this.learners = learners;
        this.credit = credit;
    }

    @Override
    public String name() {
        return "learners";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public Mono<Void> run() {
        return drain();
    }

    /** Until nobody waits who waited at the beginning. */
    public Mono<Void> drain() {
        return households.drain(Consumer.CREDIT, changes::take).then(page(Due.FIRST));
    }

    private Mono<Void> page(Due after) {
        return learners.waiting(after, LEARNERS)
                .flatMap(waiting ->
                        waiting.isEmpty()
                                ? Mono.empty()
                                : derive(waiting).then(Mono.defer(() -> page(waiting.getLast()))));
    }

    /** One that fails keeps its mark and holds up nobody else. */
    private Mono<Void> derive(List<Due> waiting) {
        return Flux.fromIterable(waiting)
                .concatMap(due ->
                        credit.derive(due)
                                .onErrorResume(failure -> {
                                    log.atError()
                                            .setCause(failure)
                                            .addKeyValue("person", due.person())
                                            .log("learner not derived");
                                    return Mono.empty();
                                }))
                .then();
    }
}
