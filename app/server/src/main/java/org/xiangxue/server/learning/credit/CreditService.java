package org.xiangxue.server.learning.credit;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.server.household.Members;
import org.xiangxue.server.household.MembershipSpan;
import org.xiangxue.server.learning.facts.EvidenceRepository;
import org.xiangxue.server.learning.facts.Learner;
import org.xiangxue.server.learning.facts.LearnerRepository;
import org.xiangxue.server.learning.facts.LearnerRepository.Due;
import org.xiangxue.server.learning.rules.Credits;
import org.xiangxue.server.learning.rules.Credits.Credit;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/**
 * Derives the credit of one person again from evidence and dated memberships, and has the new
 * evidence looked at.
 */
@Service
class CreditService {

    private static final Scope SCOPE = Scope.system("credit");

    private final LearnerRepository learners;
    private final EvidenceRepository evidence;
    private final Members members;
    private final CreditRepository credits;
    private final FlagService flags;
    private final EligibilityMarks marks;

    CreditService(
            LearnerRepository learners,
            EvidenceRepository evidence,
            Members members,
            CreditRepository credits,
            FlagService flags,
            EligibilityMarks marks) {
        this.learners = learners;
        this.evidence = evidence;
        this.members = members;
        this.credits = credits;
        this.flags = flags;
        this.marks = marks;
    }

    /**
     * The lock comes before the mark is taken: evidence that arrives meanwhile waits, and marks
     * again.
     */
    @Transactional
    public Mono<Void> derive(Due due) {
        return learners.lock(due.county(), due.person())
                .flatMap(learner -> learners.take(due).flatMap(since -> derive(learner, since)));
    }

    private Mono<Void> derive(Learner learner, Instant since) {
        return facts(learner)
                .flatMap(facts ->
                        credits.replace(learner.person(), facts.counties(), facts.credits())
                                .then(flags.look(learner, facts.village(), since))
                                .then(marks.mark(facts.spans())));
    }

    /** What there should be, for the recount. */
    Mono<Facts> facts(Learner learner) {
        return members.spans(SCOPE, learner.county(), List.of(learner.person()))
                .flatMap(spans ->
                        evidence.coveredDays(learner)
                                .map(days -> new Facts(learner, spans, Credits.of(days, spans))));
    }

    record Facts(Learner learner, List<MembershipSpan> spans, List<Credit> credits) {

        /** Where credits of this person are or may once have been. */
        List<String> counties() {
            return Stream.concat(
                            learner.counties().stream(), spans.stream().map(MembershipSpan::county))
                    .distinct()
                    .toList();
        }

        /** Where the person lives now; null when nowhere. */
        @Nullable String village() {
            return home(spans).map(MembershipSpan::village).orElse(null);
        }
    }

    static Optional<MembershipSpan> home(Collection<MembershipSpan> spans) {
        return spans.stream()
                .filter(span -> span.until() == null)
                .max(Comparator.comparing(MembershipSpan::from));
    }
}
