package org.xiangxue.server.learning;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.xiangxue.contract.household.PersonId;
import org.xiangxue.contract.learning.EvidenceItem;
import org.xiangxue.server.platform.security.LearningCredential;

/** Items as a device makes them. */
public final class TestEvidence {

    private TestEvidence() {}

    public static LearningCredential credential(String county, PersonId person, Instant issuedAt) {
        return new LearningCredential(
                UUID.randomUUID(), county, person, UUID.randomUUID(), issuedAt);
    }

    public static EvidenceItem interval(
            TestCourse course, int lesson, int from, int to, Instant at) {
        return interval(course, 1, lesson, from, to, at);
    }

    public static EvidenceItem interval(
            TestCourse course, int version, int lesson, int from, int to, Instant at) {
        return interval(id(at), course, version, lesson, from, to, at, null);
    }

    public static EvidenceItem interval(
            UUID id,
            TestCourse course,
            int version,
            int lesson,
            int from,
            int to,
            Instant at,
            @Nullable String anchor) {
        return new EvidenceItem(
                id.toString(),
                1L,
                "interval",
                course.lessons().get(lesson).toString(),
                version,
                at.toString(),
                anchor,
                from,
                to,
                null,
                null);
    }

    /**
     * @param right of five answers
     */
    public static EvidenceItem attempt(TestCourse course, int lesson, int right, Instant at) {
        var answers = new HashMap<String, Set<String>>();
        for (var i = 1; i <= 5; i++) {
            answers.put("q" + i, Set.of(i <= right ? "a" : "b"));
        }
        return attempt(course, lesson, answers, at);
    }

    private static EvidenceItem attempt(
            TestCourse course, int lesson, Map<String, Set<String>> answers, Instant at) {
        return new EvidenceItem(
                id(at).toString(),
                2L,
                "attempt",
                course.lessons().get(lesson).toString(),
                1,
                at.toString(),
                null,
                null,
                null,
                Objects.requireNonNull(course.quiz(lesson)).toString(),
                answers);
    }

    /** An id of version 7 made by a clock that shows this. */
    public static UUID id(Instant clock) {
        var random = ThreadLocalRandom.current();
        return new UUID(
                clock.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000),
                0x8000_0000_0000_0000L | random.nextLong() >>> 2);
    }
}
