package org.xiangxue.contract.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

public record ChangeGrants(@NotEmpty @Valid List<Grant> grants) {}
