package org.xiangxue.contract.account;

/** What a role can be allowed to do. */
public enum Permission {
    /** Figures of an area. */
    COVERAGE_READ,
    /** Lists of households behind the figures. */
    COVERAGE_LIST,
    HOUSEHOLD_READ,
    HOUSEHOLD_IMPORT,
    HOUSEHOLD_REVEAL,
    CORRECTION_PROPOSE,
    CORRECTION_READ,
    CORRECTION_DECIDE,
    /** One-time codes, login cards, unlocking. */
    LEARNER_ACCESS,
    EVIDENCE_REVIEW,
    CERTIFICATE_READ,
    CERTIFICATE_REVOKE,
    DECISION_READ,
    /** Confirm and return decisions, publish notices, review objections and appeals. */
    DECISION_DECIDE,
    /** Draft, preview and publish programmes with their rules. */
    PROGRAMME_WRITE,
    COURSE_AUTHOR,
    COURSE_PUBLISH,
    ACCOUNT_MANAGE,
    AUDIT_READ,
    OPERATE
}
