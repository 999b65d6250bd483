package org.xiangxue.journeys.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClientException;
import org.xiangxue.contract.course.Lesson;
import org.xiangxue.contract.course.PublishedCourse;
import org.xiangxue.contract.course.Question;
import org.xiangxue.contract.learning.EvidenceApi;
import org.xiangxue.contract.learning.EvidenceBatch;
import org.xiangxue.contract.learning.EvidenceItem;
import org.xiangxue.contract.learning.Receipt;
import org.xiangxue.contract.learning.Receipt.Outcome;
import org.xiangxue.journeys.Api;
import org.xiangxue.journeys.DemoAccounts;
import org.xiangxue.journeys.Xiangxue;

/**
 * One device of a learner: it makes pieces, delivers them in batches, and sends a batch again until
 * it has its receipts.
 */
final class Device {

    private static final int BATCH = 20;
    private static final int STEP = 5;
    private static final int LONGEST = 12;

    private final DemoAccounts.Learner learner;
    private final PublishedCourse course;
    private final EvidenceApi api;
    private final String credential;
    private final String anchor;
    private final Random random;
    private final List<EvidenceBatch> acknowledged = new ArrayList<>();
    private long seq;
    private int sentAgain;

    Device(Xiangxue system, DemoAccounts.Learner learner, PublishedCourse course, Random random) {
        var session = learner.signIn(system).answer();
        this.learner = learner;
        this.course = course;
        this.api = Api.at(system.site()).client(EvidenceApi.class);
        this.credential = "Learning " + session.credential();
        this.anchor = session.anchor();
        this.random = random;
    }

    DemoAccounts.Learner learner() {
        return learner;
    }

    List<EvidenceBatch> acknowledged() {
        return acknowledged;
    }

    /** Batches whose first sending brought no answer. */
    int sentAgain() {
        return sentAgain;
    }

    EvidenceBatch newBatch() {
        return new EvidenceBatch(1, IntStream.range(0, BATCH).mapToObj(_ -> newItem()).toList());
    }

    List<Outcome> send(EvidenceBatch batch) {
        return api.add(credential, batch).receipts().stream().map(Receipt::outcome).toList();
    }

    /** Delivers a new batch, and goes on sending it until there is an answer. */
    void deliver(Gate gate) throws InterruptedException {
        var batch = newBatch();
        for (var attempt = 0; ; attempt++) {
            gate.awaitOpen();
            try {
                var outcomes = send(batch);
                if (outcomes.stream().anyMatch(outcome -> !isKept(outcome))) {
                    throw new AssertionError("not kept: " + outcomes);
                }
                acknowledged.add(batch);
                sentAgain += attempt > 0 ? 1 : 0;
                return;
            } catch (RestClientException lost) {
                gate.missed();
            }
        }
    }

    private static boolean isKept(Outcome outcome) {
        return outcome == Outcome.ACCEPTED || outcome == Outcome.DUPLICATE;
    }

    private EvidenceItem newItem() {
        var lessons = course.content().lessons();
        var lesson = lessons.get(random.nextInt(lessons.size()));
        return random.nextInt(10) == 0 && lesson.quiz() != null
                ? attempt(lesson)
                : interval(lesson);
    }

    private EvidenceItem interval(Lesson lesson) {
        var from = STEP * random.nextInt(lesson.seconds() / STEP - LONGEST);
        var to = from + STEP * (1 + random.nextInt(LONGEST));
        return item("interval", lesson, from, to, null, null);
    }

    private EvidenceItem attempt(Lesson lesson) {
        var quiz = Objects.requireNonNull(lesson.quiz());
        var answers =
                quiz.questions().stream()
                        .collect(Collectors.toMap(Question::id, Question::correct));
        return item("attempt", lesson, null, null, quiz.id().toString(), answers);
    }

    private EvidenceItem item(
            String kind,
            Lesson lesson,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String quiz,
            @Nullable Map<String, Set<String>> answers) {
        var now = Instant.now();
        return new EvidenceItem(
                uuid7(now).toString(),
                seq++,
                kind,
                lesson.id().toString(),
                course.version(),
                now.toString(),
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
