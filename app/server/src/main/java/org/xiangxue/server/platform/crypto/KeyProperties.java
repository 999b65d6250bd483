package org.xiangxue.server.platform.crypto;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Secrets of the installation. Prefix {@code xiangxue.keys}.
 *
 * @param create whether a missing secret is made
 * @param demo whether secrets made now are for a demonstration only
 */
@Validated
@ConfigurationProperties("xiangxue.keys")
record KeyProperties(
        @NotNull Path directory,
        @DefaultValue("false") boolean create,
        @DefaultValue("false") boolean demo) {}
