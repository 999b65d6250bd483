package org.xiangxue.server.learning.evidence;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.server.learning.facts.Delivery;
import org.xiangxue.server.learning.facts.EvidenceRepository;
import org.xiangxue.server.learning.facts.Learner;
import org.xiangxue.server.learning.rules.ClockContact;
import org.xiangxue.server.learning.rules.Piece;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Moves held pieces to those that count. The caller has locked the learner and derives what
 * follows.
 */
@Service
class Releases {

    private final HeldRepository held;
    private final EvidenceRepository evidence;

    Releases(HeldRepository held, EvidenceRepository evidence) {
        this.held = held;
        this.evidence = evidence;
    }

    /**
     * What this contact puts right, at the moments that the device's clock really meant. @return
     * the pieces that count from now on
     */
    @Transactional(propagation = MANDATORY)
    Mono<List<Piece>> byContact(Learner learner, UUID device, ClockContact contact) {
        return held.ofDevice(learner, device)
                .flatMapMany(waiting ->
                        Flux.fromStream(
                                waiting.stream().flatMap(one -> putRight(one, contact).stream())))
                .concatMap(this::release)
                .collectList();
    }

    /** The piece counts at the moment that it names. Empty when it is released already. */
    @Transactional(propagation = MANDATORY)
    Mono<Piece> byPerson(HeldDelivery waiting) {
        return release(new Right(waiting, waiting.delivery().piece().at()));
    }

    private Mono<Piece> release(Right right) {
        var waiting = right.waiting();
        var delivery = waiting.releasedAt(right.moment());
        return held.remove(waiting.county(), List.of(waiting.id()))
                .filter(removed -> removed == 1)
                .flatMap(_ -> evidence.add(waiting.county(), waiting.person(), List.of(delivery)))
                .thenReturn(delivery)
                .map(Delivery::piece);
    }

    private static Optional<Right> putRight(HeldDelivery waiting, ClockContact contact) {
        return contact.momentOf(waiting.piece()).map(moment -> new Right(waiting, moment));
    }

    private record Right(HeldDelivery waiting, Instant moment) {}
}
