package org.xiangxue.server.learning.rules;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ids of evidence: UUIDs of version 7 that the device made, so that they carry the device's own,
 * uncorrected clock.
 */
public final class EvidenceId {

    private static final int LENGTH = 36;

    private EvidenceId() {}

    /** Empty when this is no UUID of version 7 in its full form. */
    public static Optional<UUID> parse(@Nullable String text) {
        if (text == null || text.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            var id = UUID.fromString(text);
            var isPlain = id.toString().equals(text.toLowerCase(Locale.ROOT));
            return isPlain && id.version() == 7 && id.variant() == 2
                    ? Optional.of(id)
                    : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** What the device's own clock showed. */
    public static Instant clockOf(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
