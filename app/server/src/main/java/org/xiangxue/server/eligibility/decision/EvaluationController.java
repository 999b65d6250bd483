package org.xiangxue.server.eligibility.decision;

import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xiangxue.contract.account.Permission;
import org.xiangxue.contract.eligibility.EvaluateHousehold;
import org.xiangxue.contract.eligibility.Explanation;
import org.xiangxue.server.platform.security.Requires;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

@RestController
class EvaluationController {

    private final DecisionView view;

    EvaluationController(DecisionView view) {
        this.view = view;
    }

    @PostMapping("/api/v1/programmes/{code}/evaluations")
    @Requires(Permission.DECISION_READ)
    Mono<Explanation> evaluate(
            Scope scope, @PathVariable String code, @Valid @RequestBody EvaluateHousehold request) {
        return view.evaluate(scope, code, request.household());
    }
}
