package org.xiangxue.server.platform.objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** The S3 server that keeps files. Prefix {@code xiangxue.objects}. */
@Validated
@ConfigurationProperties("xiangxue.objects")
record ObjectProperties(
        @NotNull URI url,
        @NotBlank String key,
        @NotBlank String secret,
        @NotBlank @DefaultValue("xiangxue") String bucket) {}
