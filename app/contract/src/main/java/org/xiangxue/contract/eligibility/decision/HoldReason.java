package org.xiangxue.contract.eligibility.decision;

/** Why a decision in force is on hold. */
public enum HoldReason {
    CERTIFICATE_REVOKED,
    CERTIFICATE_EXPIRED,
    FACTS_CHANGED,
    RULE_CHANGED,
    HOUSEHOLD_LEFT
}
