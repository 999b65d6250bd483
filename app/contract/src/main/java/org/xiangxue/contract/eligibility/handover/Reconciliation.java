package org.xiangxue.contract.eligibility.handover;

import java.time.LocalDate;

/**
 * What one day's events came to.
 *
 * @param sentAgain were not acknowledged after a day, and were sent once more
 * @param digest SHA-256 of the ids of the day's events in their order, separated by commas
 */
public record Reconciliation(
        LocalDate day,
        long events,
        long delivered,
        long acknowledged,
        long dead,
        long sentAgain,
        String digest) {}
