package org.xiangxue.contract.eligibility.handover;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * @param numbers of dead letters; empty for all of the receiver
 */
public record Resend(@NotNull @Size(max = 1000) List<Long> numbers) {}
