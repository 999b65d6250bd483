package org.xiangxue.server.eligibility.explain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiangxue.contract.eligibility.Explanation;
import org.xiangxue.contract.eligibility.Explanation.Condition;
import org.xiangxue.contract.eligibility.Explanation.Standing;
import org.xiangxue.contract.eligibility.LeafResult;
import org.xiangxue.contract.eligibility.Rule;
import org.xiangxue.contract.eligibility.Truth;
import org.xiangxue.server.eligibility.rule.Evaluation;

/** Says of each condition how it stands and which course closes the gap. */
public record Explanations(Courses.Published courses, Set<String> passed) {

    public Explanation of(Evaluation evaluation) {
        var open = evaluation.open();
        var unwanted = evaluation.unwanted();
        Map<String, LeafResult> results =
                evaluation.leaves().stream()
                        .collect(Collectors.toMap(LeafResult::id, Function.identity()));
        return new Explanation(
                evaluation.outcome(),
                Evaluation.leaves(evaluation.rule())
                        .flatMap(leaf ->
                                Stream.ofNullable(results.get(leaf.id()))
                                        .map(result ->
                                                condition(
                                                        leaf,
                                                        result,
                                                        open.contains(leaf.id()),
                                                        unwanted.contains(leaf.id()))))
                        .toList());
    }

    private Condition condition(Rule.Leaf leaf, LeafResult result, boolean open, boolean unwanted) {
        var standing = standing(result.truth(), open, unwanted);
        return new Condition(
                result,
                standing,
                leaf.words().asks(),
                Sentences.of(leaf, result, standing, unwanted),
                leaf.source(),
                standing == Standing.MISSING ? courses.closing(leaf, passed) : List.of());
    }

    private static Standing standing(Truth truth, boolean open, boolean unwanted) {
        if (truth == (unwanted ? Truth.NOT_MET : Truth.MET)) {
            return Standing.HAVE;
        }
        if (!open) {
            return Standing.NOT_NEEDED;
        }
        return truth == Truth.UNKNOWN ? Standing.UNKNOWN : Standing.MISSING;
    }
}
