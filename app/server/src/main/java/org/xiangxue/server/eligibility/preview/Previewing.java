package org.xiangxue.server.eligibility.preview;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.audit.AuditAction;
import org.xiangxue.server.audit.AuditLog;
import org.xiangxue.server.audit.AuditRecord;
import org.xiangxue.server.eligibility.facts.HouseholdFacts;
import org.xiangxue.server.eligibility.facts.SnapshotRepository;
import org.xiangxue.server.eligibility.preview.PreviewRepository.Home;
import org.xiangxue.server.eligibility.programme.Draft;
import org.xiangxue.server.eligibility.programme.Programmes;
import org.xiangxue.server.eligibility.programme.Published;
import org.xiangxue.server.platform.Days;
import org.xiangxue.server.platform.Ids;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Counts what a draft would change, some households at a time; it may be cut off anywhere. */
@Service
public class Previewing {

    private static final Scope COUNT = Scope.system("rule-preview");
    private static final int BATCH = 500;

    private final PreviewRepository previews;
    private final Programmes programmes;
    private final SnapshotRepository facts;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    Previewing(
            PreviewRepository previews,
            Programmes programmes,
            SnapshotRepository facts,
            AuditLog audit,
            Ids ids,
            Clock clock) {
        this.previews = previews;
        this.programmes = programmes;
        this.facts = facts;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Begins to count; the sweep does the work. */
    @Transactional
    public Mono<Void> ask(Scope scope, Draft draft) {
        return base(draft.code())
                .flatMap(base ->
                        previews.add(
                                scope,
                                ids.next(),
                                draft,
                                base.map(Published::number).orElse(null),
                                Days.today(clock),
                                clock.instant()));
    }

    /** Says that the households behind the figures were listed. */
    @Transactional
    public Mono<Void> listed(Scope scope, String code) {
        return audit.add(
                AuditRecord.of(scope.actor(), AuditAction.PREVIEW_LIST, "programme:" + code));
    }

    Mono<List<UUID>> waiting() {
        return previews.waiting();
    }

    /**
     * @return how many households were looked at; 0 when nothing is left to do here
     */
    @Transactional
    public Mono<Integer> step(UUID id) {
        return previews.take(id).flatMap(this::step).defaultIfEmpty(0);
    }

    private Mono<Integer> step(Preview preview) {
        return (preview.base() == null
                        ? Mono.just(Optional.<Published>empty())
                        : programmes.version(preview.code(), preview.base()).map(Optional::of))
                .flatMap(base ->
                        previews.next(COUNT, preview, regions(preview, base), BATCH)
                                .flatMap(homes ->
                                        homes.isEmpty()
                                                ? previews.done(preview, clock.instant())
                                                        .thenReturn(0)
                                                : count(preview, base, homes)
                                                        .thenReturn(homes.size())));
    }

    private Mono<Void> count(Preview preview, Optional<Published> base, List<Home> homes) {
        var draft = new Published(preview.code(), 0, preview.hash(), preview.document());
        return Flux.fromIterable(
                        homes.stream().collect(Collectors.groupingBy(Home::county)).entrySet())
                .concatMap(county ->
                        facts.of(
                                COUNT,
                                county.getKey(),
                                county.getValue().stream().map(Home::household).toList()))
                .concatMap(found -> previews.write(preview, shifts(found, base, draft, preview)))
                .then(previews.reached(preview, homes.getLast(), homes.size()));
    }

    private static List<Shift> shifts(
            List<HouseholdFacts> found,
            Optional<Published> base,
            Published draft,
            Preview preview) {
        return found.stream()
                .flatMap(own -> Shift.of(own, base.orElse(null), draft, preview.day()).stream())
                .toList();
    }

    private static String[] regions(Preview preview, Optional<Published> base) {
        return Stream.concat(
                        Stream.of(preview.document().region()),
                        base.stream().map(published -> published.document().region()))
                .distinct()
                .toArray(String[]::new);
    }

    private Mono<Optional<Published>> base(String code) {
        return programmes
                .newest()
                .map(all -> all.stream().filter(one -> one.code().equals(code)).findFirst());
    }
}
