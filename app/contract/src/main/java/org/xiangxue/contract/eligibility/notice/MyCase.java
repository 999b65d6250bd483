package org.xiangxue.contract.eligibility.notice;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An appeal of my household. */
public record MyCase(
        CaseId id,
        String programme,
        CaseState state,
        String statement,
        Instant filedAt,
        LocalDate dueOn,
        @Nullable String answer) {}
