package org.xiangxue.contract.eligibility;

import jakarta.validation.constraints.NotNull;

/**
 * @param version of the draft as it was loaded; 0 for a new one
 */
public record SaveProgramme(long version, @NotNull ProgrammeDocument document) {}
