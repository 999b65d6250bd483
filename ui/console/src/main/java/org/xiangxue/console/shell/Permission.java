package org.xiangxue.console.shell;

/** What an account may do, by the names that the server gives in {@code Me.permissions}. */
public enum Permission {
    COVERAGE_READ,
    COVERAGE_LIST,
    HOUSEHOLD_READ,
    HOUSEHOLD_IMPORT,
    HOUSEHOLD_REVEAL,
    LEARNER_ACCESS,
    EVIDENCE_REVIEW,
    CERTIFICATE_READ,
    CERTIFICATE_REVOKE,
    COURSE_AUTHOR,
    COURSE_PUBLISH,
    ACCOUNT_MANAGE,
    AUDIT_READ
}
