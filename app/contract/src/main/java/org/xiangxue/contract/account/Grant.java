package org.xiangxue.contract.account;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * @param region unpadded code; the empty text is the whole country (administrators only)
 * @param regionName for the screen; ignored in requests
 */
public record Grant(@NotNull Role role, @NotNull String region, @Nullable String regionName) {}
