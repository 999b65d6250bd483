package org.xiangxue.contract.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

public record CreateAccount(
        @NotNull @Pattern(regexp = CreateAccount.USERNAME) String username,
        @NotBlank @Size(max = 40) String name,
        @NotEmpty @Valid List<Grant> grants) {

    public static final String USERNAME = "[a-z][a-z0-9.-]{2,39}";
}
