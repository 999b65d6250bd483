package org.xiangxue.server.course.shipped;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.validation.annotation.Validated;

/**
 * Shipped courses. Prefix {@code xiangxue.courses}.
 *
 * @param enabled whether they are imported at start
 * @param films whether their films and sounds are prepared after the start
 * @param folder where they lie, with a slash at its end; {@code file:} works too
 */
@Validated
@ConfigurationProperties("xiangxue.courses")
record ShippedProperties(
        @Name("import") @DefaultValue("true") boolean enabled,
        @DefaultValue("true") boolean films,
        @NotBlank @DefaultValue("classpath:courses/") String folder) {}
