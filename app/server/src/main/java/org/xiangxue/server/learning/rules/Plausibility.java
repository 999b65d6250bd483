package org.xiangxue.server.learning.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiangxue.server.platform.Days;

/**
 * Looks for evidence that can hardly be true. What it finds is for a person to look at and refuses
 * nothing. More pieces can only find more, so it does not matter in which order they come.
 */
public final class Plausibility {

    /**
     * Devices on which more persons than this learn on one day are looked at: more than a large
     * household.
     */
    public static final int PERSONS_A_DEVICE = 8;

    private static final int FASTEST = 3;
    private static final Duration SPEED_SLACK = Duration.ofMinutes(5);
    private static final Duration OVERLAP_SLACK = Duration.ofMinutes(1);

    private Plausibility() {}

    public enum Kind {
        IMPOSSIBLE_SPEED,
        PARALLEL_PRESENCE,
        SHARED_DEVICE
    }

    /**
     * @param detail the seconds beyond the fastest speed, or the persons on the device
     */
    public record Finding(Kind kind, LocalDate day, String detail) {}

    /** An interval of one person on one device, stamped at its end. */
    public record Presence(UUID id, UUID device, Instant until, Duration length) {

        Instant since() {
            return until.minus(length);
        }

        public LocalDate day() {
            return Days.of(until);
        }
    }

    /**
     * @param presences of one person
     */
    public static List<Finding> findings(Collection<Presence> presences) {
        return presences.stream().collect(Collectors.groupingBy(Presence::day)).entrySet().stream()
                .flatMap(day ->
                        Stream.concat(
                                speed(day.getKey(), day.getValue()),
                                parallel(day.getKey(), day.getValue())))
                .toList();
    }

    /**
     * The stretch of the day in which seconds exceed the time that passed by most. A stretch begins
     * with a whole piece, whose own length lies before its stamp, so only what follows is measured
     * against the clock.
     */
    private static Stream<Finding> speed(LocalDate day, List<Presence> presences) {
        var ordered = ordered(presences);
        var worst = Duration.ZERO;
        var running = Duration.ZERO;
        for (var i = 1; i < ordered.size(); i++) {
            var passed = Duration.between(ordered.get(i - 1).until(), ordered.get(i).until());
            var excess = ordered.get(i).length().minus(passed.multipliedBy(FASTEST));
            running = running.isNegative() ? excess : running.plus(excess);
            worst = running.compareTo(worst) > 0 ? running : worst;
        }
        return worst.compareTo(SPEED_SLACK) > 0
                ? Stream.of(
                        new Finding(Kind.IMPOSSIBLE_SPEED, day, Long.toString(worst.toSeconds())))
                : Stream.empty();
    }

    private static Stream<Finding> parallel(LocalDate day, List<Presence> presences) {
        var active = new ArrayList<Presence>();
        for (var presence :
                presences.stream().sorted(Comparator.comparing(Presence::since)).toList()) {
            active.removeIf(earlier -> !earlier.until().isAfter(presence.since()));
            for (var earlier : active) {
                if (!earlier.device().equals(presence.device())
                        && overlap(earlier, presence).compareTo(OVERLAP_SLACK) > 0) {
                    return Stream.of(new Finding(Kind.PARALLEL_PRESENCE, day, ""));
                }
            }
            active.add(presence);
        }
        return Stream.empty();
    }

    private static Duration overlap(Presence earlier, Presence later) {
        var end = earlier.until().isBefore(later.until()) ? earlier.until() : later.until();
        return Duration.between(later.since(), end);
    }

    private static List<Presence> ordered(List<Presence> presences) {
        return presences.stream()
                .sorted(Comparator.comparing(Presence::until).thenComparing(Presence::id))
                .toList();
    }
}
