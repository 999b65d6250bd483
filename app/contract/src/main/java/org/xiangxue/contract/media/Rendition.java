package org.xiangxue.contract.media;

/**
 * One form of a film or a sound, fetched from {@code /media/{sha256}/{name}}: {@code 144p.mp4},
 * {@code 360p.mp4}, {@code 720p.mp4}, {@code audio.m4a}, {@code poster.jpg}, {@code film.m3u8}
 * (HLS, with a list and a file for each size), and of longer films parts: {@code 144p-01.mp4}.
 *
 * @param sha256 of its own bytes
 * @param width in pixels; 0 for sound and lists
 * @param seconds 0 for pictures and lists
 */
public record Rendition(
        String name,
        String type,
        long bytes,
        Sha256 sha256,
        int width,
        int height,
        double seconds) {}
