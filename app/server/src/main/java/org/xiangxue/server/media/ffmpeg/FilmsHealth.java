package org.xiangxue.server.media.ffmpeg;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says to operators which ffmpeg works here, and whether it should. */
@Component("filmsHealthIndicator")
class FilmsHealth implements HealthIndicator {

    private final Ffmpeg ffmpeg;
    private final Fence fence;

    FilmsHealth(Ffmpeg ffmpeg, Fence fence) {
        this.ffmpeg = ffmpeg;
        this.fence = fence;
    }

    /**
     * Without ffmpeg everything but new films works: that does not take a server out of service.
     */
    @Override
    public Health health() {
        return Health.up()
                .withDetail("ffmpeg", ffmpeg.origin())
                .withDetail("version", ffmpeg.version())
                .withDetail("offline", fence.isOffline())
                .withDetail("advice", advice(ffmpeg.origin()))
                .build();
    }

    private static String advice(Ffmpeg.Origin origin) {
        return switch (origin) {
            case NAMED, SYSTEM -> "none";
            case SHIPPED -> "an old ffmpeg for trying out: install the system's for a county";
            case NONE -> "no ffmpeg on this machine: films wait; install it";
        };
    }
}
