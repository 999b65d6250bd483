package org.xiangxue.server.media.upload;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What one trainer may send, and how long it may take. Prefix {@code xiangxue.uploads}.
 *
 * @param quota of one trainer: files kept and files on their way
 * @param atOnce how many may be received at the same time by one server; each needs memory for a
 *     part
 * @param lifetime after that without a byte an unfinished upload is given up
 * @param silence after that without a byte the line is taken for dead
 * @param writing how long a writer keeps others out without a sign of life; longer than silence
 */
@Validated
@ConfigurationProperties("xiangxue.uploads")
record UploadProperties(
        @NotNull @DefaultValue("4GB") DataSize largestFile,
        @NotNull @DefaultValue("20GB") DataSize quota,
        @Min(1) @DefaultValue("24") int atOnce,
        @NotNull @DefaultValue("3d") Duration lifetime,
        @NotNull @DefaultValue("15s") Duration silence,
        @NotNull @DefaultValue("45s") Duration writing) {}
