package org.xiangxue.server.eligibility.decision;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiangxue.server.eligibility.facts.SnapshotRepository;
import org.xiangxue.server.eligibility.programme.Programmes;
import org.xiangxue.server.eligibility.programme.Published;
import org.xiangxue.server.platform.check.Recount;
import org.xiangxue.server.platform.security.Scope;
import reactor.core.publisher.Mono;

/** Replays every standing decision from its stored rule version, facts and day. */
@Component
class DecisionRecount implements Recount {

    private static final Scope CHECK = Scope.system("check");
    private static final int SHOWN = 100;
    private static final int AT_ONCE = 4;

    private final Programmes programmes;
    private final DecisionRepository decisions;
    private final SnapshotRepository facts;

    DecisionRecount(Programmes programmes, DecisionRepository decisions, SnapshotRepository facts) {
        this.programmes = programmes;
        this.decisions = decisions;
        this.facts = facts;
    }

    @Override
    public String kind() {
        return "decisions";
    }

    @Override
    public Mono<List<String>> differences() {
        return programmes
                .all()
                .map(DecisionRecount::byVersion)
                .flatMap(versions ->
                        decisions
                                .all()
                                .flatMap(decision -> check(decision, versions), AT_ONCE)
                                .take(SHOWN)
                                .collectList());
    }

    private Mono<String> check(Decision decision, Map<String, Published> versions) {
        var programme =
                Objects.requireNonNull(versions.get(key(decision.programme(), decision.number())));
        return facts.stored(CHECK, decision.county(), decision.household(), decision.factsHash())
                .map(stored ->
                        Outcome.of(programme, stored, decision.factsHash(), decision.day()).hash())
                .defaultIfEmpty("no facts")
                .filter(hash -> !hash.equals(decision.hash()))
                .map(_ ->
                        "decision "
                                + decision.id()
                                + " of "
                                + decision.county()
                                + ": replaying it gives another hash");
    }

    private static Map<String, Published> byVersion(List<Published> all) {
        return all.stream()
                .collect(
                        Collectors.toMap(
                                one -> key(one.code(), one.number()), Function.identity()));
    }

    private static String key(String code, int number) {
        return code + ' ' + number;
    }
}
