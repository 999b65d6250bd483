package org.xiangxue.contract.eligibility.notice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * @param upheld the challenge is right: the decision is set aside and worked out anew
 */
public record ReviewCase(boolean upheld, @NotBlank @Size(min = 4, max = 1000) String answer) {}
