package org.xiangxue.contract.media;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * A picture, fetched from {@code /media/{sha256}/original}.
 *
 * @param width in pixels, or units of an SVG's view box
 */
public record PictureRef(
        @NotNull Sha256 sha256,
        @NotBlank String type,
        long bytes,
        int width,
        int height,
        @NotNull String alt) {}
