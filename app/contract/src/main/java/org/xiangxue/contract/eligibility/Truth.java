package org.xiangxue.contract.eligibility;

/** What is known of a condition; in the order of Kleene's logic, worst first. */
public enum Truth {
    NOT_MET,
    UNKNOWN,
    MET
}
