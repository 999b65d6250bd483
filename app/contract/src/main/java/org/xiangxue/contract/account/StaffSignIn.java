package org.xiangxue.contract.account;

import jakarta.validation.constraints.NotBlank;

public record StaffSignIn(@NotBlank String username, @NotBlank String password) {}
