package org.xiangxue.contract.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * @param number 户学号, 8 digits
 */
public record HouseholdNumber(@NotNull @Pattern(regexp = "\\d{8}") String number) {}
