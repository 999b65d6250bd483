package org.xiangxue.contract.household;

/** Where a proposed correction stands. */
public enum CorrectionState {
    PROPOSED,
    APPLIED,
    REFUSED,
    WITHDRAWN
}
