package org.xiangxue.contract.eligibility.notice;

public enum CaseKind {
    /** 异议, by the public. */
    OBJECTION,
    /** 申诉, by the household. */
    APPEAL
}
