package org.xiangxue.contract.course;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * @param slug lower-case latin, digits and '-'; part of the address
 */
public record CreateCourse(
        @NotNull @Pattern(regexp = CreateCourse.SLUG) String slug,
        @NotBlank @Size(max = 40) String title,
        @NotNull Topic topic) {

    /** Short, because it stands in the QR code of a certificate. */
    public static final String SLUG = "[a-z][a-z0-9-]{2,19}";
}
