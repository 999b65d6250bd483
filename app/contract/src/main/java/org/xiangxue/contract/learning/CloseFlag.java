package org.xiangxue.contract.learning;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record CloseFlag(@NotBlank @Size(max = 300) String reason) {}
