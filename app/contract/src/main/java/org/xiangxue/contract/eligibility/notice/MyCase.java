package org.xiangxue.contract.eligibility.notice;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/** An appeal of my household. */
public record MyCase(
        CaseId id,
        String programme,
        CaseState state,
        String statement,
        Instant filedAt,
        LocalDate dueOn,
        @Nullable String answer) {}
