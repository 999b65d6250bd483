package org.xiangxue.contract.household;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * @param reason what the clerk should know
 */
public record RefuseCorrection(@NotBlank @Size(min = 2, max = 200) String reason) {}
