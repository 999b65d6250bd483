package org.xiangxue.server.eligibility.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xiangxue.contract.eligibility.LeafResult;
import org.xiangxue.contract.eligibility.Truth;
import org.xiangxue.server.eligibility.programme.Published;
import org.xiangxue.server.eligibility.rule.CanonicalJson;
import org.xiangxue.server.eligibility.rule.Evaluation;
import org.xiangxue.server.eligibility.rule.Facts;

/**
 * A version of a programme worked out for one household's facts on one day. The same three give the
 * same hash for ever.
 */
record Outcome(
        Published programme,
        String factsHash,
        LocalDate day,
        Truth outcome,
        List<LeafResult> leaves,
        String hash) {

    private static final int VERSION = 1;

    static Outcome of(Published programme, Facts facts, String factsHash, LocalDate day) {
        var evaluation = Evaluation.of(programme.document().rule(), facts, day);
        return new Outcome(
                programme,
                factsHash,
                day,
                evaluation.outcome(),
                evaluation.leaves(),
                hash(programme, factsHash, day, evaluation));
    }

    private static String hash(
            Published programme, String factsHash, LocalDate day, Evaluation evaluation) {
        Map<String, Object> content = new TreeMap<>();
        content.put("v", VERSION);
        content.put("programme", programme.code());
        content.put("version", programme.number());
        content.put("document", programme.hash());
        content.put("facts", factsHash);
        content.put("day", day.toString());
        content.put("outcome", evaluation.outcome());
        content.put("leaves", evaluation.leaves());
        return CanonicalJson.hash(content);
    }
}
