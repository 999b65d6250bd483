package org.xiangxue.server.coverage;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Where figures change: on this day, for this course.
 *
 * @param course {@link #ANY} for the denominators and for "any course"
 */
record StepKey(UUID course, LocalDate day) {

    /** Any course at all. */
    static final UUID ANY = new UUID(0, 0);
}
