package org.xiangxue.server.eligibility.notice;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangxue.contract.ProblemCode;
import org.xiangxue.contract.eligibility.decision.DecisionId;
import org.xiangxue.contract.eligibility.notice.CaseId;
import org.xiangxue.contract.eligibility.notice.CaseKind;
import org.xiangxue.contract.eligibility.notice.FiledCase;
import org.xiangxue.server.eligibility.EligibilityProperties;
import org.xiangxue.server.eligibility.benefit.Appealing;
import org.xiangxue.server.eligibility.notice.CaseRepository.Appealed;
import org.xiangxue.server.eligibility.notice.CaseRepository.NewCase;
import org.xiangxue.server.household.HouseholdRef;
import org.xiangxue.server.household.Members;
import org.xiangxue.server.platform.Days;
import org.xiangxue.server.platform.Ids;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Caller;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/** Takes the appeal of a household against its decision: once, and in time. */
@Service
class Appeals {

    private static final Scope OWN = Scope.system("own:appeal");

    private final Members members;
    private final CaseRepository cases;
    private final EligibilityProperties properties;
    private final Ids ids;
    private final Clock clock;

    Appeals(
            Members members,
            CaseRepository cases,
            EligibilityProperties properties,
            Ids ids,
            Clock clock) {
        this.members = members;
        this.cases = cases;
        this.properties = properties;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public Mono<FiledCase> appeal(Caller.Learner learner, DecisionId decision, String statement) {
        return members.householdOf(learner, Days.today(clock))
                .switchIfEmpty(Problem.notFound("decision", decision).asMono())
                .flatMap(home ->
                        cases.appealed(OWN, decision, home.household())
                                .flatMap(appealed ->
                                        file(learner, home, decision, appealed, statement)));
    }

    private Mono<FiledCase> file(
            Caller.Learner learner,
            HouseholdRef home,
            DecisionId decision,
            Appealed appealed,
            String statement) {
        var now = clock.instant();
        var open =
                new Appealing(properties.appeal())
                        .isOpen(appealed.state(), appealed.outcome(), appealed.stateAt(), now);
        if (!open || appealed.already()) {
            return Problem.conflict(
                            ProblemCode.APPEAL_CLOSED,
                            "decision " + decision + " cannot be appealed against now")
                    .asMono();
        }
        var id = new CaseId(ids.next());
        var due = Days.of(now).plusDays(properties.review().toDays());
        return cases.add(
                        new NewCase(
                                id,
                                CaseKind.APPEAL,
                                decision,
                                home.household().value(),
                                appealed.village(),
                                appealed.programme(),
                                null,
                                null,
                                statement,
                                null,
                                learner.actor(),
                                due,
                                appealed.decider()),
                        now)
                .thenReturn(new FiledCase(id, due));
    }
}
