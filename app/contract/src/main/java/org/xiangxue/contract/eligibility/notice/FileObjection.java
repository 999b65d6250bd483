package org.xiangxue.contract.eligibility.notice;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * @param number of the line
 * @param contact how to reach the person who objects; kept sealed, may be left out
 */
public record FileObjection(
        @Min(1) int number,
        @NotBlank @Size(min = 4, max = 1000) String statement,
        @Nullable @Size(max = 100) String contact) {}
