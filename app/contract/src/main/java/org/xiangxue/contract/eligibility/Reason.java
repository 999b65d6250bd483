package org.xiangxue.contract.eligibility;

/** Why a condition is met, not met or not known. */
public enum Reason {
    CERTIFICATE_HELD,
    NO_CERTIFICATE,
    CERTIFICATE_EXPIRED,
    CERTIFICATE_REVOKED,
    CERTIFICATE_TOO_OLD,
    TRUST_TOO_LOW,
    /** The holder's learning is flagged for a person to look at. */
    CERTIFICATE_IN_DOUBT,
    /** Learning of a member waits for a person, or a certificate is being made. */
    LEARNING_PENDING,
    ENOUGH_HOURS,
    TOO_FEW_HOURS,
    HOURS_IN_DOUBT,
    CATEGORY_FITS,
    CATEGORY_DIFFERS,
    /** The registry does not say since when. */
    CATEGORY_DATE_MISSING,
    CATEGORY_MISSING,
    ENOUGH_MEMBERS,
    TOO_FEW_MEMBERS,
    BIRTH_DATE_MISSING,
    INSIDE_AREA,
    OUTSIDE_AREA,
    DECIDED_SO,
    DECIDED_OTHERWISE,
    NOT_DECIDED_YET,
    DECISION_ON_HOLD
}
