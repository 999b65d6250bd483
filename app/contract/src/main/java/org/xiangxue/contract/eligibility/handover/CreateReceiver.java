package org.xiangxue.contract.eligibility.handover;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * @param url to which events are pushed (https; plain http only on this machine); null for a system
 *     that pulls
 * @param region of the households it is told of; empty for all
 * @param programme null for all
 */
public record CreateReceiver(
        @NotBlank @Size(max = 60) String name,
        @Nullable @Size(max = 300) String url,
        @NotNull String region,
        @Nullable String programme) {}
