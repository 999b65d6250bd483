package org.xiangxue.server.eligibility.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.server.eligibility.facts.HouseholdFacts;
import org.xiangxue.server.eligibility.facts.SnapshotRepository;
import org.xiangxue.server.eligibility.programme.Programmes;
import org.xiangxue.server.eligibility.programme.Published;
import org.xiangxue.server.eligibility.rule.Calendar;
import org.xiangxue.server.household.DirtyHouseholds;
import org.xiangxue.server.household.DirtyHouseholds.Consumer;
import org.xiangxue.server.platform.Days;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Works out again the decisions of households whose facts changed; of no others. */
@Service
public class Reconsidering {

    static final Scope DRAIN = Scope.system("eligibility");
    private static final int BATCH = 200;

    private final DirtyHouseholds dirty;
    private final Programmes programmes;
    private final SnapshotRepository facts;
    private final DecisionRepository decisions;
    private final DueRepository dues;
    private final ChangeWriter writer;
    private final Clock clock;

    Reconsidering(
            DirtyHouseholds dirty,
            Programmes programmes,
            SnapshotRepository facts,
            DecisionRepository decisions,
            DueRepository dues,
            ChangeWriter writer,
            Clock clock) {
        this.dirty = dirty;
        this.programmes = programmes;
        this.facts = facts;
        this.decisions = decisions;
        this.dues = dues;
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * Takes some dirty households of one county and writes what their facts change: doing it twice
     * changes nothing.
     *
     * @return how many were taken
     */
    @Transactional
    public Mono<Integer> drain(String county) {
        return dirty.take(county, Consumer.ELIGIBILITY, BATCH)
                .filter(households -> !households.isEmpty())
                .flatMap(households -> reconsider(county, households).thenReturn(households.size()))
                .defaultIfEmpty(0);
    }

    /** Marks households whose outcome may change by the calendar alone. */
    @Transactional
    public Mono<Integer> markDue() {
        return dues.due(Days.today(clock), BATCH)
                .flatMap(due ->
                        Flux.fromIterable(byCounty(due).entrySet())
                                .concatMap(entry ->
                                        dirty.mark(
                                                entry.getKey(),
                                                entry.getValue(),
                                                EnumSet.of(Consumer.ELIGIBILITY)))
                                .then()
                                .thenReturn(due.size()));
    }

    private Mono<Void> reconsider(String county, List<HouseholdId> households) {
        return decisions
                .standing(DRAIN, county, households)
                .flatMap(stored ->
                        programmes
                                .newest()
                                .flatMap(published ->
                                        facts.of(DRAIN, county, households)
                                                .flatMap(now ->
                                                        writer.write(
                                                                county,
                                                                households,
                                                                new Round(
                                                                        published,
                                                                        now,
                                                                        stored,
                                                                        Days.today(clock))))));
    }

    private static SortedMap<String, List<HouseholdId>> byCounty(List<DueRepository.Due> due) {
        return due.stream()
                .collect(
                        Collectors.groupingBy(
                                DueRepository.Due::county,
                                TreeMap::new,
                                Collectors.mapping(
                                        DueRepository.Due::household, Collectors.toList())));
    }

    /** What is known of one batch. */
    record Round(
            List<Published> programmes,
            List<HouseholdFacts> facts,
            List<Decision> stored,
            LocalDate today) {

        List<Change> changes(List<HouseholdId> households) {
            var byHousehold =
                    facts.stream()
                            .collect(
                                    Collectors.toMap(
                                            HouseholdFacts::household, Function.identity()));
            var standing = stored.stream().collect(Collectors.groupingBy(Decision::household));
            var changes = new ArrayList<Change>();
            for (var household : households) {
                var own = byHousehold.get(household);
                changes.addAll(
                        Change.of(
                                own,
                                own == null ? List.of() : outcomes(own),
                                standing.getOrDefault(household, List.of())));
            }
            return changes;
        }

        private List<Outcome> outcomes(HouseholdFacts own) {
            return programmes.stream()
                    .filter(programme -> own.isOffered(programme, today))
                    .map(programme -> Outcome.of(programme, own.facts(), own.hash(), today))
                    .toList();
        }

        Map<HouseholdId, LocalDate> dues() {
            var dues = new HashMap<HouseholdId, LocalDate>();
            for (var own : facts) {
                programmes.stream()
                        .filter(programme -> programme.offeredIn(own.facts().village()))
                        .flatMap(programme -> next(programme, own).stream())
                        .min(LocalDate::compareTo)
                        .ifPresent(day -> dues.put(own.household(), day));
            }
            return dues;
        }

        private List<LocalDate> next(Published programme, HouseholdFacts own) {
            var days = new ArrayList<LocalDate>();
            var document = programme.document();
            if (document.from().isAfter(today)) {
                days.add(document.from());
            }
            if (document.until() != null && !document.until().isBefore(today)) {
                days.add(document.until().plusDays(1));
            }
            if (programme.runsOn(today)) {
                Calendar.nextChange(document.rule(), own.facts(), today).ifPresent(days::add);
            }
            return days;
        }
    }
}
