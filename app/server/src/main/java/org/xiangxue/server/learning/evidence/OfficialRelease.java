package org.xiangxue.server.learning.evidence;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.server.learning.facts.Learner;
import org.xiangxue.server.learning.facts.LearnerRepository;
import org.xiangxue.server.learning.progress.ProgressService;
import org.xiangxue.server.learning.rules.Piece;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/** Releases a held piece because a person said so. */
@Service
public class OfficialRelease {

    private final HeldRepository held;
    private final Releases releases;
    private final LearnerRepository learners;
    private final ProgressService progress;
    private final Clock clock;

    OfficialRelease(
            HeldRepository held,
            Releases releases,
            LearnerRepository learners,
            ProgressService progress,
            Clock clock) {
        this.held = held;
        this.releases = releases;
        this.learners = learners;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * @return the village in which the learner lives; empty when no such piece waits in the scope
     */
    @Transactional(propagation = MANDATORY)
    public Mono<String> release(Scope scope, UUID id) {
        return held.find(scope, id)
                .flatMap(waiting ->
                        learners.lock(waiting.county(), waiting.person())
                                .flatMap(learner -> count(learner, waiting)));
    }

    private Mono<String> count(Learner learner, HeldDelivery waiting) {
        return releases.byPerson(waiting)
                .flatMap(piece -> derive(learner, piece).then(Mono.justOrEmpty(waiting.village())));
    }

    private Mono<Void> derive(Learner learner, Piece piece) {
        return progress.add(learner, List.of(piece), clock.instant())
                .then(learners.changed(learner.county(), learner.person(), piece.at()));
    }
}
