package org.xiangxue.server.household.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.household.ImportId;
import org.xiangxue.contract.household.ImportSummary;
import org.xiangxue.contract.household.ImportSummary.State;
import org.xiangxue.server.platform.Days;
import org.xiangxue.server.platform.Ids;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.ProblemException;
import org.xiangxue.server.platform.security.Scope;
import org.xiangxue.server.region.RegionCode;
import org.xiangxue.server.region.Regions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The course of an import around its transactions: what waits on files, and what goes on when the
 * caller hangs up.
 */
@Component
public class Imports {

    private static final LocalDate EARLIEST = LocalDate.of(2014, 1, 1);
    private static final int COUNTY = 3;
    private static final int COUNTY_DIGITS = 6;

    private final Regions regions;
    private final ImportIntake intake;
    private final ImportService service;
    private final ImportRepository repository;
    private final ImportWork work;
    private final ImportQueries queries;
    private final Ids ids;
    private final Clock clock;

    Imports(
            Regions regions,
            ImportIntake intake,
            ImportService service,
            ImportRepository repository,
            ImportWork work,
            ImportQueries queries,
            Ids ids,
            Clock clock) {
        this.regions = regions;
        this.intake = intake;
        this.service = service;
        this.repository = repository;
        this.work = work;
        this.queries = queries;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A roster that arrives.
     *
     * @param by name of who sends it, for those who work with them
     */
    public record Arrival(String fileName, RegionCode region, LocalDate asOf, String by) {}

    /** Answers when the file is read as far as its headers; the rows are checked afterwards. */
    public Mono<ImportSummary> upload(Scope scope, Arrival arrival, Flux<DataBuffer> content) {
        return started(scope, arrival, content)
                .flatMap(started -> {
                    var _ =
                            work.check(
                                            started.roster(),
                                            started.opened().file(),
                                            started.opened().path())
                                    .toFuture();
                    return queries.get(scope, started.roster().id());
                });
    }

    /** The newest first. */
    public Mono<List<ImportSummary>> list(Scope scope, int offset, int limit) {
        return queries.list(scope, offset, limit);
    }

    public Mono<ImportSummary> get(Scope scope, ImportId id) {
        return queries.get(scope, id);
    }

    /** Uploads and waits for the check. */
    public Mono<ImportSummary> check(Scope scope, Arrival arrival, Flux<DataBuffer> content) {
        return started(scope, arrival, content)
                .flatMap(started ->
                        work.check(
                                        started.roster(),
                                        started.opened().file(),
                                        started.opened().path())
                                .then(Mono.defer(() -> queries.get(scope, started.roster().id()))));
    }

    /**
     * Applies the good rows, to the end also when the caller hangs up. When the registry has
     * changed meanwhile, nothing is applied and the rows are checked again.
     */
    public Mono<ImportSummary> apply(Scope scope, ImportId id) {
        var whole =
                service.apply(scope, id)
                        .onErrorResume(
                                Imports::isRegistryChanged, changed -> checkAgain(id, changed))
                        .then(Mono.defer(() -> queries.get(scope, id)));
        return Mono.fromFuture(whole::toFuture, true);
    }

    private record Started(RosterImport roster, ImportIntake.Opened opened) {}

    private Mono<Started> started(Scope scope, Arrival arrival, Flux<DataBuffer> content) {
        return regions.get(verified(scope, arrival).value())
                .then(Mono.defer(() -> intake.take(content)))
                .flatMap(opened -> {
                    var roster = roster(arrival);
                    return service.begin(scope, roster, fileName(arrival.fileName()), arrival.by())
                            .thenReturn(new Started(roster, opened))
                            .onErrorResume(failure -> opened.discard().then(Mono.error(failure)));
                });
    }

    private RegionCode verified(Scope scope, Arrival arrival) {
        var region = arrival.region();
        var _ = scope.within(region.value());
        if (region.level() < COUNTY) {
            throw Problem.invalid(
                            "region",
                            "REGION_LEVEL",
                            "a roster is about one county or a part of it")
                    .asException();
        }
        if (arrival.asOf().isAfter(Days.today(clock)) || arrival.asOf().isBefore(EARLIEST)) {
            throw Problem.invalid("asOf", "DATE", "must be a day from " + EARLIEST + " to today")
                    .asException();
        }
        return region;
    }

    private RosterImport roster(Arrival arrival) {
        var region = arrival.region().value();
        return new RosterImport(
                region.substring(0, COUNTY_DIGITS),
                new ImportId(ids.next()),
                region,
                arrival.asOf(),
                arrival.asOf(),
                State.CHECKING,
                false,
                true);
    }

    private static String fileName(String sent) {
        var name = sent.replaceAll("[\\p{Cntrl}/\\\\]", "_");
        return name.length() <= 200 ? name : name.substring(name.length() - 200);
    }

    private static boolean isRegistryChanged(Throwable failure) {
        return failure instanceof ProblemException refused
                && refused.problem().code() == ProblemCode.REGISTRY_CHANGED;
    }

    private Mono<Void> checkAgain(ImportId id, Throwable changed) {
        return repository
                .reopen(id, clock.instant())
                .doOnNext(roster -> {
                    var _ = work.checkAgain(roster).toFuture();
                })
                .then(Mono.error(changed));
    }
}
