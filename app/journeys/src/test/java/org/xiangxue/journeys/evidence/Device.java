package org.xiangxue.journeys.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.springframework.web.client.RestClientException;
import org.xiangxue.contract.course.Lesson;
import org.xiangxue.contract.course.PublishedCourse;
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
    private final Pieces pieces;
    private final Random random;
    private final List<EvidenceBatch> acknowledged = new ArrayList<>();
    private int sentAgain;

    Device(Xiangxue system, DemoAccounts.Learner learner, PublishedCourse course, Random random) {
        var session = learner.signIn(system).answer();
        this.learner = learner;
        this.course = course;
        this.api = Api.at(system.site()).client(EvidenceApi.class);
        this.credential = "Learning " + session.credential();
        this.pieces = new Pieces(course.version(), session.anchor(), random);
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
                ? pieces.attempt(lesson, Instant.now())
                : interval(lesson);
    }

    private EvidenceItem interval(Lesson lesson) {
        var from = STEP * random.nextInt(lesson.seconds() / STEP - LONGEST);
        var to = from + STEP * (1 + random.nextInt(LONGEST));
        return pieces.interval(lesson, from, to, Instant.now());
    }
}
