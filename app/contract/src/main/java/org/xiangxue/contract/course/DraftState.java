package org.xiangxue.contract.course;

public enum DraftState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    PUBLISHED
}
