package org.xiangxue.contract.eligibility.notice;

import jakarta.validation.constraints.NotBlank;

/**
 * Publishes the decisions in force of one programme in an area that were not published before.
 *
 * @param region a township or a village
 */
public record OpenNotice(@NotBlank String region, @NotBlank String programme) {}
