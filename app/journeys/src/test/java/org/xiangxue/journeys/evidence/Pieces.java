package org.xiangxue.journeys.evidence;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.course.Lesson;
import org.xiangxue.contract.course.Question;
import org.xiangxue.contract.learning.EvidenceItem;

/** Makes pieces of evidence as a device does: numbered, anchored, each with an id of its own. */
public final class Pieces {

    private final int version;
    private final String anchor;
    private final Random random;
    private long seq;

    /**
     * @param version of the course
     * @param anchor from the sign-in
     */
    public Pieces(int version, String anchor, Random random) {
        this.version = version;
        this.anchor = anchor;
        this.random = random;
    }

    public EvidenceItem interval(Lesson lesson, int from, int to, Instant at) {
        return item("interval", lesson, at, from, to, null, null);
    }

    /** All answers right. */
    public EvidenceItem attempt(Lesson lesson, Instant at) {
        var quiz = Objects.requireNonNull(lesson.quiz());
        var answers =
                quiz.questions().stream()
                        .collect(Collectors.toMap(Question::id, Question::correct));
        return item("attempt", lesson, at, null, null, quiz.id().toString(), answers);
    }

    private EvidenceItem item(
            String kind,
            Lesson lesson,
            Instant at,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String quiz,
            @Nullable Map<String, Set<String>> answers) {
        return new EvidenceItem(
                uuid7(Instant.now()).toString(),
                seq++,
                kind,
                lesson.id().toString(),
                version,
                at.toString(),
                anchor,
                from,
                to,
                quiz,
                answers);
    }

    private UUID uuid7(Instant now) {
        var high = now.toEpochMilli() << 16 | 0x7000 | random.nextInt(1 << 12);
        var low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
