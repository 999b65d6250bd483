package org.xiangxue.contract.eligibility.decision;

/** What has become of a decision. */
public enum DecisionState {
    /** Waits for an official. */
    PROPOSED,
    /** An official wants something clarified; it is proposed again when the facts change. */
    RETURNED,
    /** In force. */
    CONFIRMED,
    /** In force, and on hold until an official looks at what has changed. */
    HELD,
    /** Replaced, or set aside. */
    ENDED
}
