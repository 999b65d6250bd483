package org.xiangxue.contract.eligibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param version number of the newest published version; 0 before the first
 * @param hash of that version's document
 */
public record ProgrammeSummary(
        String code,
        String title,
        String summary,
        String authority,
        String region,
        boolean example,
        int version,
        String hash,
        LocalDate from,
        @Nullable LocalDate until) {}
