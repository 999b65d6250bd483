package org.xiangxue.server.media;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What may come in. Prefix {@code xiangxue.media}.
 *
 * @param largestPixels width times height of an uploaded picture
 * @param longestSide in pixels, of what is kept of it
 * @param uploadLifetime after that an unfinished upload is given up and swept
 */
@Validated
@ConfigurationProperties("xiangxue.media")
record MediaProperties(
        @NotNull @DefaultValue("10MB") DataSize largestPicture,
        @Min(1) @DefaultValue("64000000") long largestPixels,
        @Min(100) @DefaultValue("1600") int longestSide,
        @NotNull @DefaultValue("1h") Duration uploadLifetime) {}
