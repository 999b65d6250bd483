package org.xiangxue.server.eligibility.benefit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xiangxue.contract.eligibility.Explanation;
import org.xiangxue.contract.eligibility.Explanation.Standing;
import org.xiangxue.contract.eligibility.decision.Benefit;
import org.xiangxue.server.eligibility.EligibilityProperties;
import org.xiangxue.server.eligibility.explain.Courses;
import org.xiangxue.server.eligibility.explain.Explanations;
import org.xiangxue.server.eligibility.explain.Sentences;
import org.xiangxue.server.eligibility.facts.HouseholdFacts;
import org.xiangxue.server.eligibility.facts.SnapshotRepository;
import org.xiangxue.server.eligibility.programme.Programmes;
import org.xiangxue.server.eligibility.programme.Published;
import org.xiangxue.server.eligibility.rule.Evaluation;
import org.xiangxue.server.household.HouseholdRef;
import org.xiangxue.server.household.Members;
import org.xiangxue.server.platform.Days;
import org.xiangxue.server.platform.security.Caller;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/**
 * What learning brings a household: evaluated by the facts of this moment, so that a villager sees
 * a certificate count as soon as it is there. Who asks lives there, so the scope is that household.
 */
@Service
class Benefits {

    private static final Scope OWN = Scope.system("own:benefits");

    private final Members members;
    private final Programmes programmes;
    private final SnapshotRepository facts;
    private final BenefitQueries queries;
    private final Courses courses;
    private final Appealing appealing;
    private final Clock clock;

    Benefits(
            Members members,
            Programmes programmes,
            SnapshotRepository facts,
            BenefitQueries queries,
            Courses courses,
            EligibilityProperties properties,
            Clock clock) {
        this.members = members;
        this.programmes = programmes;
        this.facts = facts;
        this.queries = queries;
        this.courses = courses;
        this.appealing = new Appealing(properties.appeal());
        this.clock = clock;
    }

    /** The nearest first. */
    Mono<List<Benefit>> of(Caller.Learner learner) {
        return members.householdOf(learner, Days.today(clock))
                .flatMap(this::of)
                .defaultIfEmpty(List.of());
    }

    private Mono<List<Benefit>> of(HouseholdRef home) {
        return facts.of(OWN, home.county(), List.of(home.household()))
                .flatMap(found -> Mono.justOrEmpty(found.stream().findFirst()))
                .flatMap(own ->
                        Mono.zip(programmes.newest(), courses.published(), queries.of(OWN, home))
                                .map(all -> benefits(own, all.getT1(), all.getT2(), all.getT3())));
    }

    private List<Benefit> benefits(
            HouseholdFacts own,
            List<Published> published,
            Courses.Published closing,
            List<BenefitQueries.Row> decisions) {
        var today = Days.today(clock);
        var explanations = new Explanations(closing, Courses.Published.passed(own.facts()));
        var newest = byProgramme(decisions);
        return published.stream()
                .filter(programme -> own.isOffered(programme, today))
                .map(programme ->
                        benefit(programme, own, explanations, newest.get(programme.code()), today))
                .sorted(
                        Comparator.comparingInt(Benefit::missing)
                                .thenComparingInt(Benefit::unknown)
                                .thenComparing(Benefit::programme))
                .toList();
    }

    /** What is in force is told before what is only proposed. */
    private static Map<String, BenefitQueries.Row> byProgramme(List<BenefitQueries.Row> decisions) {
        var newest = new HashMap<String, BenefitQueries.Row>();
        decisions.forEach(row -> newest.put(row.programme(), row));
        return newest;
    }

    private Benefit benefit(
            Published programme,
            HouseholdFacts own,
            Explanations explanations,
            BenefitQueries.@Nullable Row decision,
            LocalDate today) {
        var document = programme.document();
        var explanation = explanations.of(Evaluation.of(document.rule(), own.facts(), today));
        return new Benefit(
                programme.code(),
                document.title(),
                document.summary(),
                document.authority(),
                document.example(),
                document.until(),
                count(explanation, Standing.MISSING),
                count(explanation, Standing.UNKNOWN),
                explanation,
                decision == null ? null : decision(decision, clock.instant()));
    }

    private static int count(Explanation explanation, Standing standing) {
        return (int)
                explanation.conditions().stream()
                        .filter(condition -> condition.standing() == standing)
                        .count();
    }

    private Benefit.MyDecision decision(BenefitQueries.Row row, Instant now) {
        return new Benefit.MyDecision(
                row.id(),
                row.state(),
                row.outcome(),
                Sentences.of(row.state(), row.outcome(), row.heldFor()),
                row.reason(),
                row.heldFor(),
                row.stateAt(),
                day(row.noticeUntil()),
                day(row.handedOverAt()),
                mayAppeal(row, now) ? Days.of(row.stateAt().plus(appealing.within())) : null);
    }

    private boolean mayAppeal(BenefitQueries.Row row, Instant now) {
        return !row.appealed() && appealing.isOpen(row.state(), row.outcome(), row.stateAt(), now);
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : Days.of(at);
    }
}
