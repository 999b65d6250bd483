package org.xiangxue.server.platform.jobs;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** The database connections of Quartz. Prefix {@code xiangxue.jobs}. */
@Validated
@ConfigurationProperties("xiangxue.jobs")
record JobsProperties(
        @NotBlank String url,
        @NotBlank String user,
        @NotBlank String password,
        @DefaultValue("6") int connections) {}
