package org.xiangxue.server.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * The server's clock under test: right, until a test puts it forward. It is shared by all tests of
 * the JVM, so who puts it forward sets it right again.
 */
@Component
@Primary
public class TestClock extends Clock {

    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

    public void forward(Duration by) {
        AHEAD.accumulateAndGet(by, Duration::plus);
    }

    public void setRight() {
        AHEAD.set(Duration.ZERO);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("days are taken in a zone of their own");
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(AHEAD.get());
    }
}
