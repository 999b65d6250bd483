package org.xiangxue.server.learning.credit;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.server.household.Members;
import org.xiangxue.server.household.MembershipSpan;
import org.xiangxue.server.learning.credit.FlagRepository.Company;
import org.xiangxue.server.learning.credit.FlagRepository.DeviceDay;
import org.xiangxue.server.learning.credit.FlagRepository.Raised;
import org.xiangxue.server.learning.facts.EvidenceRepository;
import org.xiangxue.server.learning.facts.Learner;
import org.xiangxue.server.learning.rules.Plausibility;
import org.xiangxue.server.learning.rules.Plausibility.Finding;
import org.xiangxue.server.learning.rules.Plausibility.Presence;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Raises flags over the stored set. They never change what evidence counts for. */
@Service
class FlagService {

    /** Findings are made for whole days. */
    private static final Duration ROUND = Duration.ofDays(1);

    private final EvidenceRepository evidence;
    private final FlagRepository flags;
    private final Members members;
    private final EligibilityMarks marks;
    private final Clock clock;

    FlagService(
            EvidenceRepository evidence,
            FlagRepository flags,
            Members members,
            EligibilityMarks marks,
            Clock clock) {
        this.evidence = evidence;
        this.flags = flags;
        this.members = members;
        this.marks = marks;
        this.clock = clock;
    }

    /**
     * @param village where the learner lives now
     * @param since the earliest piece that is new
     */
    @Transactional(propagation = MANDATORY)
    Mono<Void> look(Learner learner, @Nullable String village, Instant since) {
        return flags.moveTo(village, learner.person(), learner.counties())
                .then(evidence.presences(learner, since.minus(ROUND)))
                .filter(presences -> !presences.isEmpty())
                .flatMap(presences ->
                        flag(learner, village, presences).then(lookAtDevices(learner, presences)));
    }

    private Mono<Void> flag(Learner learner, @Nullable String village, List<Presence> presences) {
        var raised =
                Plausibility.findings(presences).stream()
                        .map(finding -> new Raised(learner.person(), village, finding))
                        .toList();
        return flags.raise(learner.county(), raised, clock.instant());
    }

    private Mono<Void> lookAtDevices(Learner learner, List<Presence> presences) {
        var days =
                presences.stream()
                        .map(presence -> new DeviceDay(presence.device(), presence.day()))
                        .collect(Collectors.toSet());
        return flags.seen(learner.county(), learner.person(), days)
                .then(flags.crowded(learner.county(), days, Plausibility.PERSONS_A_DEVICE))
                .flatMapMany(Flux::fromIterable)
                .concatMap(company -> flag(learner.county(), company))
                .then();
    }

    private Mono<Void> flag(String county, Company company) {
        return members.spans(Scope.system("flags"), county, company.persons())
                .flatMap(spans ->
                        flags.raise(county, shared(company, villages(spans)), clock.instant())
                                .then(marks.mark(spans)));
    }

    private static List<Raised> shared(Company company, Map<PersonId, String> villages) {
        var finding =
                new Finding(
                        Plausibility.Kind.SHARED_DEVICE,
                        company.where().day(),
                        Integer.toString(company.persons().size()));
        return company.persons().stream()
                .map(person -> new Raised(person, villages.get(person), finding))
                .toList();
    }

    private static Map<PersonId, String> villages(Collection<MembershipSpan> spans) {
        return spans.stream()
                .collect(Collectors.groupingBy(MembershipSpan::person))
                .entrySet()
                .stream()
                .flatMap(own -> CreditService.home(own.getValue()).stream())
                .collect(Collectors.toMap(MembershipSpan::person, MembershipSpan::village));
    }
}
