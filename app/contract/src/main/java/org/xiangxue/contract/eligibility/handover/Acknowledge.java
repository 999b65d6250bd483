package org.xiangxue.contract.eligibility.handover;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

public record Acknowledge(@NotNull @Size(min = 1, max = 1000) List<UUID> ids) {}
