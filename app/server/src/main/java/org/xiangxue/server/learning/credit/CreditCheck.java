package org.xiangxue.server.learning.credit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.server.learning.facts.Learner;
import org.xiangxue.server.learning.facts.LearnerRepository;
import org.xiangxue.server.learning.facts.LearnerRepository.Due;
import org.xiangxue.server.learning.rules.Credits.Credit;
import reactor.core.publisher.Mono;

/** Derives all credits of one learner again, and compares. */
@Service
class CreditCheck {

    private final LearnerRepository learners;
    private final CreditService credits;
    private final CreditRepository stored;

    CreditCheck(LearnerRepository learners, CreditService credits, CreditRepository stored) {
        this.learners = learners;
        this.credits = credits;
        this.stored = stored;
    }

    /**
     * Who waits for the drainer is not different, only not derived yet.
     *
     * @param waiting counties in which marked households wait
     */
    @Transactional
    public Mono<List<String>> differences(Due one, Set<String> waiting) {
        return learners.lock(one.county(), one.person())
                .filterWhen(learner -> learners.isWaiting(learner).map(waits -> !waits))
                .flatMap(learner -> compare(learner, waiting))
                .defaultIfEmpty(List.of());
    }

    private Mono<List<String>> compare(Learner learner, Set<String> waiting) {
        return credits.facts(learner)
                .filter(facts -> facts.counties().stream().noneMatch(waiting::contains))
                .flatMap(facts ->
                        stored.of(learner.person(), facts.counties())
                                .map(found -> compare(learner, found, facts.credits())));
    }

    private static List<String> compare(
            Learner learner, List<Credit> stored, List<Credit> recounted) {
        var surplus = new HashSet<>(stored);
        surplus.removeAll(recounted);
        var missing = new HashSet<>(recounted);
        missing.removeAll(stored);
        return surplus.isEmpty() && missing.isEmpty()
                ? List.of()
                : List.of(
                        "person %s: stored and wrong %s, missing %s"
                                .formatted(learner.person(), surplus, missing));
    }
}
