package org.xiangxue.server.eligibility.handover;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a push is tried again: soon at first, then for days, then no more. */
final class BackOff {

    private static final List<Duration> DELAYS =
            List.of(
                    Duration.ofSeconds(10),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1),
                    Duration.ofHours(3),
                    Duration.ofHours(6),
                    Duration.ofHours(12),
                    Duration.ofHours(24),
                    Duration.ofHours(24));

    private BackOff() {}

    /**
     * @param tries that have failed
     * @return empty when it is given up
     */
    static Optional<Duration> after(int tries) {
        return tries < 1 || tries > DELAYS.size()
                ? Optional.empty()
                : Optional.of(DELAYS.get(tries - 1));
    }
}
