package org.xiangxue.contract.eligibility.notice;

import java.time.LocalDate;

/**
 * @param dueOn by when it is answered
 */
public record FiledCase(CaseId id, LocalDate dueOn) {}
