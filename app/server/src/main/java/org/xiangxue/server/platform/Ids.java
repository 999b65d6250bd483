package org.xiangxue.server.platform;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes time-ordered UUIDs (RFC 9562, version 7) for things that the server creates. */
@Component
public class Ids {

    private final Clock clock;
    private final SecureRandom random = Randomness.source();

    public Ids(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        var bytes = new byte[10];
        random.nextBytes(bytes);
        var buffer = ByteBuffer.wrap(bytes);
        var high = clock.millis() << 16 | 0x7000 | buffer.getShort() & 0x0FFF;
        var low = buffer.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
