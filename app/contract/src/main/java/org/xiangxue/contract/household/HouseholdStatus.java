package org.xiangxue.contract.household;

/** First dated fact of a household: 建档立卡户, 脱贫户, 一般户. */
public enum HouseholdStatus {
    REGISTERED,
    LIFTED,
    GENERAL
}
