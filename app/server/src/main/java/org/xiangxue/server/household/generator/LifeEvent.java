package org.xiangxue.server.household.generator;

import java.time.LocalDate;

/**
 * What happened to somebody between two editions; a roster tells it by its rows, without the day.
 *
 * @param personNo number in the first edition; for those who came since then, in the later one
 */
public record LifeEvent(Kind kind, LocalDate on, String householdNo, String personNo) {

    /** What can happen. */
    public enum Kind {
        BIRTH,
        DEATH,
        /** Married into a household of the roster, from another of its households. */
        MOVED_BY_MARRIAGE,
        /** Married into a household of the roster, from elsewhere. */
        CAME_BY_MARRIAGE,
        /** Left with wife and children for a household of their own. */
        SPLIT_OFF,
        /** A detail of the person was corrected or has changed. */
        CORRECTED,
        /** The household's status or monitoring has changed; told of the head. */
        STATUS_CHANGED
    }
}
