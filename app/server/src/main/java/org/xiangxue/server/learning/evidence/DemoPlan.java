package org.xiangxue.server.learning.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.course.Question;
import org.xiangxue.contract.learning.EvidenceItem;
import org.xiangxue.server.course.LessonFacts;
import org.xiangxue.server.platform.Days;

/**
 * When an invented learner of the demo took which lesson: an evening for each, some days apart. The
 * same learner at the same time gives the same pieces, ids included.
 */
final class DemoPlan {

    /** The demo's roster begins on the last day before it. */
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 6);

    private static final LocalTime EVENING = LocalTime.of(19, 30);
    private static final int HURRIED_ONE_IN = 60;
    private static final int WRONG_CLOCK_ONE_IN = 80;
    private static final double FEWEST = 0.2;
    private static final double MOST = 0.85;
    private static final double TRIED = 0.15;

    private final Random random;
    private final UUID device;
    private final double finishes;

    /**
     * @param village code; how many learn differs from village to village
     * @param seed of the household
     */
    DemoPlan(String village, long seed) {
        this.random = new Random(seed);
        this.device = uuid(random.nextLong(), 4);
        this.finishes = FEWEST + (MOST - FEWEST) * new Random(village.hashCode()).nextDouble();
    }

    UUID device() {
        return device;
    }

    /** What was done until now; empty when nobody of the household has begun. */
    List<EvidenceItem> items(List<LessonFacts> course, Instant now) {
        var lessons = course.subList(0, howMany(course.size()));
        var isHurried = random.nextInt(HURRIED_ONE_IN) == 0;
        var items = new ArrayList<EvidenceItem>();
        var begin = begin(now);
        for (var lesson : lessons) {
            var end = begin.plusSeconds(lesson.seconds());
            if (end.plus(Duration.ofHours(1)).isAfter(now)) {
                break;
            }
            items.add(watched(lesson, end, items.size()));
            if (lesson.quiz() != null) {
                items.add(answered(lesson, end.plusSeconds(90), items.size()));
            }
            begin = isHurried ? begin.plusSeconds(40) : laterEvening(begin);
        }
        if (!items.isEmpty() && random.nextInt(WRONG_CLOCK_ONE_IN) == 0) {
            items.add(watched(course.getFirst(), now.plus(Duration.ofDays(3)), items.size()));
        }
        return items;
    }

    private int howMany(int all) {
        var luck = random.nextDouble();
        if (luck < finishes) {
            return all;
        }
        return luck < finishes + TRIED ? 1 + random.nextInt(all - 1) : 0;
    }

    private Instant begin(Instant now) {
        var days = Math.max(1, FIRST_DAY.until(Days.of(now)).toTotalMonths() * 30);
        var day = FIRST_DAY.plusDays(random.nextLong(days));
        return day.atTime(EVENING).plusMinutes(random.nextInt(60)).atZone(Days.ZONE).toInstant();
    }

    private Instant laterEvening(Instant begin) {
        return begin.plus(Duration.ofDays(1L + random.nextInt(3)));
    }

    /** With the version in its place, and the variant of RFC 9562. */
    private UUID uuid(long high, int version) {
        return new UUID(
                high & ~0xF000L | (long) version << 12,
                random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
    }

    private EvidenceItem watched(LessonFacts lesson, Instant at, int seq) {
        return item("interval", lesson, at, seq, 0, lesson.seconds(), null, null);
    }

    private EvidenceItem answered(LessonFacts lesson, Instant at, int seq) {
        var quiz = Objects.requireNonNull(lesson.quiz());
        Map<String, Set<String>> answers =
                quiz.questions().stream()
                        .collect(Collectors.toMap(Question::id, Question::correct));
        return item("attempt", lesson, at, seq, null, null, quiz.id().toString(), answers);
    }

    private EvidenceItem item(
            String kind,
            LessonFacts lesson,
            Instant at,
            long seq,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String quiz,
            @Nullable Map<String, Set<String>> answers) {
        var id = uuid(at.toEpochMilli() << 16 | random.nextInt(1 << 12), 7);
        return new EvidenceItem(
                id.toString(),
                seq,
                kind,
                lesson.lesson().toString(),
                lesson.version(),
                at.toString(),
                null,
                from,
                to,
                quiz,
                answers);
    }
}
