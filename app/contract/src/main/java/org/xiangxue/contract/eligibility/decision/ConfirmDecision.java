package org.xiangxue.contract.eligibility.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * @param hash of the decision as it was seen
 */
public record ConfirmDecision(@NotBlank @Size(max = 64) String hash) {}
