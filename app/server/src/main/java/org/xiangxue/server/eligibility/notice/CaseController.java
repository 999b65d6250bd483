package org.xiangxue.server.eligibility.notice;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiangxue.contract.Keyset;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.eligibility.decision.DecisionId;
import org.xiangxue.contract.eligibility.notice.CaseDetail;
import org.xiangxue.contract.eligibility.notice.CaseId;
import org.xiangxue.contract.eligibility.notice.CaseState;
import org.xiangxue.contract.eligibility.notice.CaseSummary;
import org.xiangxue.contract.eligibility.notice.FileAppeal;
import org.xiangxue.contract.eligibility.notice.FiledCase;
import org.xiangxue.contract.eligibility.notice.MyCase;
import org.xiangxue.contract.eligibility.notice.ReviewCase;
import org.xiangxue.server.eligibility.Position;
import org.xiangxue.server.household.Members;
import org.xiangxue.server.platform.Days;
import org.xiangxue.server.platform.Limits;
import org.xiangxue.server.platform.security.Caller;
import org.xiangxue.server.platform.security.LearnerOnly;
import org.xiangxue.server.platform.security.Requires;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1")
class CaseController {

    private static final Scope OWN = Scope.system("own:appeal");

    private final CaseQueries queries;
    private final Reviews reviews;
    private final Appeals appeals;
    private final Members members;
    private final Clock clock;

    CaseController(
            CaseQueries queries, Reviews reviews, Appeals appeals, Members members, Clock clock) {
        this.queries = queries;
        this.reviews = reviews;
        this.appeals = appeals;
        this.members = members;
        this.clock = clock;
    }

    @GetMapping("/review-cases")
    @Requires(Permission.DECISION_READ)
    Mono<Keyset<CaseSummary>> list(
            Scope scope,
            Caller.Staff caller,
            @RequestParam String region,
            @RequestParam(required = false) @Nullable CaseState state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam int limit) {
        var narrowed = scope.within(region);
        var position = Position.after(after);
        return reviews.listed(narrowed, region)
                .then(
                        queries.list(
                                narrowed,
                                region,
                                state,
                                position,
                                Limits.page(limit),
                                caller.may(Permission.DECISION_DECIDE)));
    }

    @GetMapping("/review-cases/{id}")
    @Requires(Permission.DECISION_READ)
    Mono<CaseDetail> get(Scope scope, Caller.Staff caller, @PathVariable CaseId id) {
        return queries.get(scope, id, caller.may(Permission.DECISION_DECIDE))
                .flatMap(found ->
                        reviews.seen(scope, id, found.summary().village()).thenReturn(found));
    }

    @PostMapping("/review-cases/{id}/review")
    @Requires(Permission.DECISION_DECIDE)
    Mono<Void> review(
            Scope scope, @PathVariable CaseId id, @Valid @RequestBody ReviewCase request) {
        return reviews.review(scope, id, request.upheld(), request.answer());
    }

    @PostMapping("/me/benefits/{decision}/appeal")
    @LearnerOnly
    Mono<FiledCase> appeal(
            Caller.Learner learner,
            @PathVariable DecisionId decision,
            @Valid @RequestBody FileAppeal request) {
        return appeals.appeal(learner, decision, request.statement());
    }

    @GetMapping("/me/appeals")
    @LearnerOnly
    Mono<List<MyCase>> mine(Caller.Learner learner) {
        return members.householdOf(learner, Days.today(clock))
                .flatMap(home -> queries.appeals(OWN, home.household()))
                .defaultIfEmpty(List.of());
    }
}
