package org.xiangxue.contract.course;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record ReturnDraft(@NotBlank @Size(max = 500) String comment) {}
