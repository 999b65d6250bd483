package org.xiangxue.contract.eligibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A programme as it is published: form {@code v} 1, see {@code schema/programme-v1.json}.
 *
 * @param code short name in addresses
 * @param summary what it brings, in plain Chinese
 * @param authority who grants it
 * @param region code of the area in which it is offered; empty for everywhere
 * @param until last day
 * @param example true when it is no policy of any authority
 */
public record ProgrammeDocument(
        int v,
        String code,
        String title,
        String summary,
        String authority,
        String region,
        LocalDate from,
        @Nullable LocalDate until,
        boolean example,
        Rule rule) {}
