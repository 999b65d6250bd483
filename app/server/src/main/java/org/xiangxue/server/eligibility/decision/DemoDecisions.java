package org.xiangxue.server.eligibility.decision;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.xiangxue.contract.eligibility.Truth;
import org.xiangxue.contract.eligibility.decision.DecisionId;
import org.xiangxue.contract.eligibility.decision.DecisionState;
import org.xiangxue.contract.eligibility.decision.DecisionSummary;
import org.xiangxue.server.eligibility.Position;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What an official of the demo has decided already: some confirmed, one sent back. With {@code
 * xiangxue.demo=true} only.
 */
@Component
@ConditionalOnBooleanProperty("xiangxue.demo")
public class DemoDecisions {

    private final DecisionQueries queries;
    private final DecisionRepository decisions;
    private final DecisionService service;

    DemoDecisions(DecisionQueries queries, DecisionRepository decisions, DecisionService service) {
        this.queries = queries;
        this.decisions = decisions;
        this.service = service;
    }

    /**
     * Confirms the first that meet the rule, and sends the one after them back.
     *
     * @return those that were confirmed; empty while there are not enough yet
     */
    public Mono<List<Decision>> decide(
            Scope scope, String region, String programme, int confirmed) {
        var waiting =
                new DecisionQueries.Filter(region, programme, DecisionState.PROPOSED, Truth.MET);
        return queries.list(scope, waiting, Position.after(null), confirmed + 1)
                .map(page -> page.items().stream().map(DecisionSummary::id).toList())
                .filter(ids -> ids.size() > confirmed)
                .flatMap(ids ->
                        service.sendBack(scope, ids.getLast(), "户口本和身份证上的名字不一样，带来核对")
                                .thenMany(
                                        Flux.fromIterable(ids.subList(0, confirmed))
                                                .concatMap(id -> confirm(scope, id)))
                                .collectList());
    }

    private Mono<Decision> confirm(Scope scope, DecisionId id) {
        return decisions
                .get(scope, id)
                .flatMap(seen -> service.confirm(scope, id, seen.hash()).thenReturn(seen));
    }
}
