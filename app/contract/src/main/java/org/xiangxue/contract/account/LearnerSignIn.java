package org.xiangxue.contract.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Either {@code secret}, or {@code code} with {@code newSecret}.
 *
 * @param secret four digits, or three picture names joined by '-'
 * @param code one-time code of the clerk, 8 digits
 * @param shared true on a device that several persons use
 * @param device a UUID that the device made for itself; kept over sign-ins
 */
public record LearnerSignIn(
        @NotNull @Pattern(regexp = "\\d{8}") String number,
        @NotBlank String face,
        @Nullable String secret,
        @Nullable String code,
        @Nullable String newSecret,
        boolean shared,
        @NotNull UUID device) {}
