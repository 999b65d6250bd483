package org.xiangxue.server.eligibility.explain;

import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.eligibility.Explanation.Standing;
import org.xiangxue.contract.eligibility.LeafResult;
import org.xiangxue.contract.eligibility.Rule;
import org.xiangxue.contract.eligibility.Truth;
import org.xiangxue.contract.eligibility.decision.DecisionState;
import org.xiangxue.contract.eligibility.decision.HoldReason;

/** Said to villagers: short, and in words that can be spoken. */
public final class Sentences {

    private static final int MINUTES_AN_HOUR = 45;
    private static final String FITS = "符合";

    private Sentences() {}

    static String of(Rule.Leaf leaf, LeafResult result, Standing standing, boolean unwanted) {
        if (unwanted && standing == Standing.HAVE) {
            return FITS;
        }
        if (unwanted && standing == Standing.MISSING) {
            return leaf.words().missing();
        }
        return switch (result.reason()) {
            case CERTIFICATE_HELD -> "家里有人有证书了";
            case CERTIFICATE_EXPIRED -> "证书过期了，再学一遍";
            case CERTIFICATE_REVOKED -> "证书作废了，找信息员问问";
            case CERTIFICATE_TOO_OLD -> "证书时间太久，找信息员";
            case TRUST_TOO_LOW -> "要有人在场考的证书，找信息员";
            case CERTIFICATE_IN_DOUBT, LEARNING_PENDING -> "学习记录在核对，等一等";
            case ENOUGH_HOURS -> "学了 %d 学时，够了".formatted(result.have() / MINUTES_AN_HOUR);
            case TOO_FEW_HOURS ->
                    "学了 %d 学时，还差 %d 学时"
                            .formatted(
                                    result.have() / MINUTES_AN_HOUR,
                                    Math.ceilDiv(result.need() - result.have(), MINUTES_AN_HOUR));
            case HOURS_IN_DOUBT -> "有些学时在核对，等一等";
            case CATEGORY_DATE_MISSING -> "登记里没有日期，找信息员补上";
            case CATEGORY_MISSING -> "登记里没写户的类别，找信息员补上";
            case ENOUGH_MEMBERS -> "有 %d 个人符合".formatted(result.have());
            case BIRTH_DATE_MISSING -> "有人没登记出生日期，找信息员补上";
            case CATEGORY_FITS, INSIDE_AREA, DECIDED_SO -> FITS;
            case NOT_DECIDED_YET -> "另一项还没认定，等一等";
            case DECISION_ON_HOLD -> "另一项在复核，等一等";
            case NO_CERTIFICATE,
                    CATEGORY_DIFFERS,
                    TOO_FEW_MEMBERS,
                    OUTSIDE_AREA,
                    DECIDED_OTHERWISE ->
                    leaf.words().missing();
        };
    }

    public static String of(DecisionState state, Truth outcome, @Nullable HoldReason heldFor) {
        return switch (state) {
            case PROPOSED ->
                    switch (outcome) {
                        case MET -> "都有了，等干部认定";
                        case NOT_MET -> "还差东西，先补上";
                        case UNKNOWN -> "有的还不清楚，等一等";
                    };
            case RETURNED -> "退回来了，看看原因";
            case CONFIRMED -> outcome == Truth.MET ? "认定通过了" : "认定没通过";
            case HELD -> heldFor == null ? "先停一停，等人复核" : held(heldFor);
            case ENDED -> "已经结束";
        };
    }

    private static String held(HoldReason reason) {
        return switch (reason) {
            case CERTIFICATE_REVOKED -> "证书作废了，先停一停，等人复核";
            case CERTIFICATE_EXPIRED -> "证书过期了，先停一停，等人复核";
            case FACTS_CHANGED -> "家里情况变了，先停一停，等人复核";
            case RULE_CHANGED -> "政策变了，先停一停，等人复核";
            case HOUSEHOLD_LEFT -> "户口迁走了，先停一停，等人复核";
        };
    }
}
