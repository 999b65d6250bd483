package org.xiangxue.server.coverage;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.server.household.DirtyHouseholds;
import org.xiangxue.server.platform.Days;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Derives the coverage of households again, where a writer or the calendar asks for it. */
@Service
public class CoverageService {

    private static final Scope DRAIN = Scope.system("coverage");
    private static final int BATCH = 500;

    private final DirtyHouseholds dirty;
    private final FactsRepository facts;
    private final StepRepository steps;
    private final StandingRepository standings;
    private final Clock clock;

    CoverageService(
            DirtyHouseholds dirty,
            FactsRepository facts,
            StepRepository steps,
            StandingRepository standings,
            Clock clock) {
        this.dirty = dirty;
        this.facts = facts;
        this.steps = steps;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * Takes some dirty households of one county and stores the difference between what their facts
     * give now and what was stored: doing it twice adds nothing.
     *
     * @return how many were taken
     */
    @Transactional
    public Mono<Integer> drain(String county) {
        return dirty.take(county, DirtyHouseholds.Consumer.COVERAGE, BATCH)
                .filter(households -> !households.isEmpty())
                .flatMap(households -> derive(county, households).thenReturn(households.size()))
                .defaultIfEmpty(0);
    }

    /** Marks households whose standing changes by the calendar alone. */
    @Transactional
    public Mono<Integer> markDue() {
        return standings
                .due(Days.today(clock), BATCH)
                .flatMap(due ->
                        Flux.fromIterable(byCounty(due).entrySet())
                                .concatMap(entry -> mark(entry.getKey(), entry.getValue()))
                                .then()
                                .thenReturn(due.size()));
    }

    private Mono<Void> mark(String county, List<HouseholdId> households) {
        return dirty.mark(county, households, EnumSet.of(DirtyHouseholds.Consumer.COVERAGE));
    }

    private Mono<Void> derive(String county, List<HouseholdId> households) {
        return steps.stored(DRAIN, county, households)
                .flatMap(stored ->
                        facts.of(DRAIN, county, households)
                                .flatMap(now -> store(county, households, stored, now)));
    }

    private Mono<Void> store(
            String county,
            List<HouseholdId> households,
            List<Step> stored,
            List<HouseholdFacts> now) {
        var derived = new Derived(households, now, Days.today(clock));
        var changed = derived.changed(stored);
        return steps.add(derived.changes(stored))
                .then(
                        changed.isEmpty()
                                ? Mono.empty()
                                : steps.replace(county, changed, derived.stepsOf(changed)))
                .then(
                        derived.gone().isEmpty()
                                ? Mono.empty()
                                : standings.remove(county, derived.gone()))
                .then(standings.store(county, derived.standings()))
                .then(
                        derived.standings().isEmpty()
                                ? Mono.empty()
                                : standings.rosterSeen(derived.standings()));
    }

    private static SortedMap<String, List<HouseholdId>> byCounty(List<StandingRepository.Due> due) {
        return due.stream()
                .collect(
                        Collectors.groupingBy(
                                StandingRepository.Due::county,
                                TreeMap::new,
                                Collectors.mapping(
                                        StandingRepository.Due::household, Collectors.toList())));
    }
}
