package org.xiangxue.contract.eligibility.notice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record FileAppeal(@NotBlank @Size(min = 2, max = 1000) String statement) {}
