package org.xiangxue.contract.eligibility.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record StatedReason(@NotBlank @Size(min = 4, max = 300) String reason) {}
