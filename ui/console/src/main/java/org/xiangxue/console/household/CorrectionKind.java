package org.xiangxue.console.household;

/** What a clerk can ask for, in the order in which it is asked most. */
enum CorrectionKind {
    MEMBER_FACT,
    JOINED,
    MOVED_TO,
    MOVED_AWAY,
    DIED,
    HOUSEHOLD_FACT;

    /** Whether it is about one of those who live there. */
    boolean isAboutMember() {
        return switch (this) {
            case MEMBER_FACT, MOVED_TO, MOVED_AWAY, DIED -> true;
            case JOINED, HOUSEHOLD_FACT -> false;
        };
    }

    boolean hasRelation() {
        return this == JOINED || this == MOVED_TO;
    }

    String key() {
        return "correction.kind." + name();
    }
}
