package org.xiangxue.contract.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record ChangePassword(
        @NotBlank String current, @NotBlank @Size(min = 10, max = 100) String next) {}
