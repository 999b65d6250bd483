package org.xiangxue.contract.eligibility.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param contact of the person who objected
 */
public record CaseDetail(
        CaseSummary summary,
        String statement,
        @Nullable String contact,
        @Nullable Instant reviewedAt,
        @Nullable String answer) {}
