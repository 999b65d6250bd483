package org.xiangxue.console.course;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids of lessons and quizzes: UUID version 7. */
final class TimeOrderedIds {

    private TimeOrderedIds() {}

    static UUID next(Clock clock) {
        var random = ThreadLocalRandom.current();
        var time = clock.millis() << 16 | 0x7000 | random.nextInt(0x1000);
        var rest = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(time, rest);
    }
}
