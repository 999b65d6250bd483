package org.xiangxue.server.account.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xiangxue.contract.FieldProblem;
import org.xiangxue.contract.account.Grant;
import org.xiangxue.server.platform.Problem;
import org.xiangxue.server.platform.security.Rights;

/** Which roles can be held for which regions. */
final class GrantRules {

    /** Digits of a code, by level; the whole country has none. */
    private static final Map<Integer, Integer> LEVELS = Map.of(0, 0, 2, 1, 4, 2, 6, 3, 9, 4, 12, 5);

    private GrantRules() {}

    /**
     * @param existing those of the regions that there are
     */
    static void check(List<Grant> grants, Set<String> existing) {
        var problems = new ArrayList<FieldProblem>();
        for (var i = 0; i < grants.size(); i++) {
            var grant = grants.get(i);
            var field = "grants[" + i + "].region";
            var level = LEVELS.getOrDefault(grant.region().length(), -1);
            if (!Rights.levels(grant.role()).contains(level)) {
                problems.add(
                        new FieldProblem(
                                field,
                                "LEVEL",
                                grant.role() + " is not held for a region of this level"));
            } else if (level != 0 && !existing.contains(grant.region())) {
                problems.add(
                        new FieldProblem(field, "UNKNOWN", "there is no region " + grant.region()));
            }
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems).asException();
        }
    }
}
