package org.xiangxue.contract.eligibility.notice;

public enum CaseState {
    OPEN,
    UPHELD,
    DISMISSED
}
