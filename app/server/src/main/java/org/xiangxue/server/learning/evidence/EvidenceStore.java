package org.xiangxue.server.learning.evidence;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.learning.EvidenceItem;
import org.xiangxue.server.learning.facts.Delivery;
import org.xiangxue.server.learning.facts.EvidenceRepository;
import org.xiangxue.server.learning.facts.Learner;
import org.xiangxue.server.learning.facts.LearnerRepository;
import org.xiangxue.server.learning.progress.ProgressService;
import org.xiangxue.server.learning.rules.ClockContact;
import org.xiangxue.server.learning.rules.Judged;
import org.xiangxue.server.learning.rules.Judgement.Accepted;
import org.xiangxue.server.learning.rules.Judgement.Held;
import org.xiangxue.server.learning.rules.Piece;
import org.xiangxue.server.learning.rules.Sorting;
import org.xiangxue.server.platform.security.LearningCredential;
import reactor.core.publisher.Mono;

/**
 * Stores a judged batch in one transaction: pieces, what they add up to, completions, the message
 * to who issues certificates. When the answer is sent, all of it is on disk; when it is lost, the
 * device sends again and everything is a duplicate.
 */
@Service
class EvidenceStore {

    private final LearnerRepository learners;
    private final EvidenceRepository evidence;
    private final HeldRepository held;
    private final Releases releases;
    private final ProgressService progress;
    private final DeviceRepository devices;

    EvidenceStore(
            LearnerRepository learners,
            EvidenceRepository evidence,
            HeldRepository held,
            Releases releases,
            ProgressService progress,
            DeviceRepository devices) {
        this.learners = learners;
        this.evidence = evidence;
        this.held = held;
        this.releases = releases;
        this.progress = progress;
        this.devices = devices;
    }

    /**
     * @return the batch as it was stored, with a receipt for each item
     */
    @Transactional
    public Mono<Sorting> store(LearningCredential credential, List<Judged> batch, Instant now) {
        return learners.lock(credential.county(), credential.person())
                .flatMap(learner ->
                        sort(learner, batch)
                                .flatMap(sorting -> write(learner, credential, sorting, now)));
    }

    private Mono<Sorting> sort(Learner learner, List<Judged> batch) {
        var ids =
                batch.stream()
                        .flatMap(item -> item.piece().stream())
                        .map(Piece::id)
                        .distinct()
                        .toList();
        return evidence.owners(learner.counties(), ids)
                .map(owners -> Sorting.of(batch, learner.person(), owners));
    }

    private Mono<Sorting> write(
            Learner learner, LearningCredential credential, Sorting sorting, Instant now) {
        if (sorting.accepted().isEmpty() && sorting.held().isEmpty()) {
            return Mono.just(sorting);
        }
        var accepted =
                sorting.accepted().stream().map(item -> delivery(item, credential, now)).toList();
        var waiting = sorting.held().stream().flatMap(item -> held(item, credential, now)).toList();
        return evidence.add(learner.county(), learner.person(), accepted)
                .flatMap(kept ->
                        held.add(learner.county(), learner.person(), waiting)
                                .map(also -> union(kept, also)))
                .map(sorting::withKept)
                .flatMap(kept -> derive(learner, credential, kept, now).thenReturn(kept));
    }

    private Mono<Void> derive(
            Learner learner, LearningCredential credential, Sorting kept, Instant now) {
        var pieces = kept.accepted().stream().flatMap(item -> item.piece().stream()).toList();
        return released(learner, credential, kept)
                .map(released -> Stream.concat(pieces.stream(), released.stream()).toList())
                .flatMap(all ->
                        progress.add(learner, all, now)
                                .then(
                                        learners.changed(
                                                learner.county(),
                                                learner.person(),
                                                earliest(all, now))))
                .then(count(credential, kept));
    }

    private Mono<List<Piece>> released(
            Learner learner, LearningCredential credential, Sorting kept) {
        var accepted =
                kept.accepted().stream()
                        .flatMap(item ->
                                item.judgement() instanceof Accepted judgement
                                        ? Stream.of(judgement)
                                        : Stream.empty())
                        .toList();
        return Mono.justOrEmpty(ClockContact.newest(accepted))
                .flatMap(contact -> releases.byContact(learner, credential.device(), contact))
                .defaultIfEmpty(List.of());
    }

    private Mono<Void> count(LearningCredential credential, Sorting kept) {
        var items =
                Stream.concat(kept.accepted().stream(), kept.held().stream())
                        .map(Judged::item)
                        .toList();
        var highest =
                items.stream()
                        .map(EvidenceItem::seq)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder());
        return Mono.justOrEmpty(highest)
                .flatMap(number ->
                        devices.count(
                                credential.county(), credential.device(), number, items.size()));
    }

    private static Instant earliest(List<Piece> pieces, Instant otherwise) {
        return pieces.stream().map(Piece::at).min(Comparator.naturalOrder()).orElse(otherwise);
    }

    private static Delivery delivery(Judged item, LearningCredential credential, Instant now) {
        return new Delivery(
                item.piece().orElseThrow(),
                credential.id(),
                credential.device(),
                now,
                item.payload());
    }

    private static Stream<HeldDelivery> held(
            Judged item, LearningCredential credential, Instant now) {
        return item.judgement() instanceof Held(var _, var anchor, var why)
                ? Stream.of(
                        new HeldDelivery(
                                credential.county(),
                                credential.person(),
                                delivery(item, credential, now),
                                credential.issuedAt(),
                                anchor,
                                why.name(),
                                null))
                : Stream.empty();
    }

    private static Set<UUID> union(Collection<UUID> one, Collection<UUID> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }
}
