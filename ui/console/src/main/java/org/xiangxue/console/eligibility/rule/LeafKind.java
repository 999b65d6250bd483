package org.xiangxue.console.eligibility.rule;

import java.util.List;
import java.util.Locale;
import org.xiangxue.contract.eligibility.Rule;
import org.xiangxue.contract.eligibility.Rule.Citation;
import org.xiangxue.contract.eligibility.Rule.Words;
import org.xiangxue.contract.eligibility.Truth;

/** The kinds of conditions. */
enum LeafKind {
    CERTIFICATE,
    HOURS,
    CATEGORY,
    MEMBERS,
    AREA,
    EARLIER;

    private static final int SCHOOL_LEAVERS = 16;
    private static final int RETIRED = 65;

    static LeafKind of(Rule.Leaf leaf) {
        return switch (leaf) {
            case Rule.Certificate _ -> CERTIFICATE;
            case Rule.Hours _ -> HOURS;
            case Rule.Category _ -> CATEGORY;
            case Rule.Members _ -> MEMBERS;
            case Rule.Place _ -> AREA;
            case Rule.Earlier _ -> EARLIER;
        };
    }

    /** What its fields hold before somebody fills them. */
    Rule.Leaf begin(String id, String document) {
        var source = new Citation(document, "");
        var words = new Words("", "");
        return switch (this) {
            case CERTIFICATE -> new Rule.Certificate(id, source, words, null, null, null, null);
            case HOURS -> new Rule.Hours(id, source, words, Rule.Whose.HOUSEHOLD, 1, null);
            case CATEGORY ->
                    new Rule.Category(id, source, words, List.of(), List.of(), false, null, null);
            case MEMBERS -> new Rule.Members(id, source, words, 1, SCHOOL_LEAVERS, RETIRED);
            case AREA -> new Rule.Place(id, source, words, List.of());
            case EARLIER -> new Rule.Earlier(id, source, words, "", Truth.MET);
        };
    }

    String key() {
        return "rule.kind." + name();
    }

    String stem() {
        return name().toLowerCase(Locale.ROOT);
    }
}
