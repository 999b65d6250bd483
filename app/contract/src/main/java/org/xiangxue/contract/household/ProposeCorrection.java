package org.xiangxue.contract.household;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * @param reason how the clerk knows
 */
public record ProposeCorrection(
        @NotNull @Valid CorrectionChange change,
        @NotBlank @Size(min = 2, max = 200) String reason) {}
