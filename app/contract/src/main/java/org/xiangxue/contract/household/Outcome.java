package org.xiangxue.contract.household;

/** What a row of a roster means to the registry. */
public enum Outcome {
    NEW,
    CHANGED,
    UNCHANGED,
    MOVED,
    REFUSED
}
