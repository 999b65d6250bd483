package org.xiangxue.contract.household;

/** Second dated fact: 脱贫不稳定, 边缘易致贫, 突发严重困难, or none. */
public enum Monitoring {
    NONE,
    UNSTABLE,
    MARGINAL,
    SUDDEN_HARDSHIP
}
