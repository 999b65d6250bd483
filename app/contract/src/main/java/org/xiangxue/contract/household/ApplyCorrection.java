package org.xiangxue.contract.household;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * @param standing from the correction as it was read
 * @param reason how it was checked
 */
public record ApplyCorrection(
        @NotNull String standing, @NotBlank @Size(min = 2, max = 200) String reason) {}
