package org.xiangxue.console.eligibility.rule;

import org.xiangxue.contract.eligibility.Rule;

/** Begins conditions, each with an id that the rule does not have yet. */
interface NewConditions {
    Rule.Leaf begin(LeafKind kind);
}
