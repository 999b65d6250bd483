package org.xiangxue.contract.household;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * @param field idNumber or phone
 */
public record RevealField(
        @NotNull Field field, @NotBlank @Size(min = 4, max = 200) String purpose) {

    /** What can be revealed. */
    public enum Field {
        ID_NUMBER,
        PHONE
    }
}
