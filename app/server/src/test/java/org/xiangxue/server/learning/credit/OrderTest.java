package org.xiangxue.server.learning.credit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangxue.server.learning.TestEvidence.attempt;
import static org.xiangxue.server.learning.TestEvidence.interval;

import java.sql.Date;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangxue.contract.household.HouseholdId;
import org.xiangxue.contract.learning.EvidenceApi;
import org.xiangxue.contract.learning.EvidenceBatch;
import org.xiangxue.contract.learning.EvidenceItem;
import org.xiangxue.contract.learning.MyProgress;
import org.xiangxue.contract.learning.ProgressApi;
import org.xiangxue.contract.learning.Receipt;
import org.xiangxue.contract.learning.Receipt.Outcome;
import org.xiangxue.server.learning.TestCourse;
import org.xiangxue.server.learning.TestEvidence;
import org.xiangxue.server.platform.check.Recount;
import org.xiangxue.server.testing.Api;
import org.xiangxue.server.testing.DatabaseTest;
import org.xiangxue.server.testing.TestCallers;
import org.xiangxue.server.testing.TestCredentials;
import org.xiangxue.server.testing.TestDatabase;
import org.xiangxue.server.testing.TestRegistry;
import org.xiangxue.server.testing.TestRegistry.Villager;

/**
 * D1 and D3 on the real database: permutations, repetitions and splits of the same evidence, with a
 * marriage in between, give one state.
 */
@DatabaseTest
@Tag("slow")
class OrderTest {

    private static final int ORDERS = 25;
    private static final String VILLAGE = "530623105203";

    @LocalServerPort int port;
    @Autowired LearnerDrainer drainer;
    @Autowired List<Recount> recounts;

    /** Ten days of learning; the marriage is on the sixth. */
    private final Instant start =
            Instant.now().truncatedTo(ChronoUnit.DAYS).minus(12, ChronoUnit.DAYS);

    static IntStream orders() {
        return IntStream.range(0, ORDERS);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void everyOrderGivesTheSameState(int seed) throws SQLException {
        var random = new Random(seed);
        var own = TestCourse.published(3);
        var learner = new Life(own);
        var outcomes = new HashMap<String, List<Outcome>>();
        var steps = new ArrayList<Callable<Void>>();
        var items = pieces(own);
        for (var batch : batches(items, random)) {
            steps.add(() -> note(outcomes, learner.send(batch, random.nextInt(2))));
        }
        steps.add(random.nextInt(steps.size() + 1), learner::marry);
        steps.add(random.nextInt(steps.size() + 1), this::drain);

        for (var step : steps) {
            call(step);
        }
        drainer.drain().block();

        assertThat(learner.state()).as("seed %d", seed).isEqualTo(expected(own));
        assertThat(learner.credit()).as("seed %d", seed).isEqualTo(expectedCredit());
        assertThat(outcomes)
                .hasSize(items.size())
                .allSatisfy((_, all) -> {
                    assertThat(all).filteredOn(outcome -> outcome == Outcome.ACCEPTED).hasSize(1);
                    assertThat(all)
                            .allMatch(outcome ->
                                    outcome == Outcome.ACCEPTED || outcome == Outcome.DUPLICATE);
                });
    }

    @Test
    void twoDevicesAtOnceNeitherDeadlockNorLoseTheCompletion() throws Exception {
        var own = TestCourse.published(3);
        var learner = new Life(own);
        var items = pieces(own);
        var halves =
                List.of(
                        items.subList(0, items.size() / 2),
                        items.subList(items.size() / 2, items.size()));

        try (var threads = Executors.newFixedThreadPool(8)) {
            var sends = new ArrayList<Callable<Void>>();
            for (var device = 0; device < 2; device++) {
                for (var item : halves.get(device)) {
                    var from = device;
                    sends.add(() -> note(new HashMap<>(), learner.send(List.of(item), from)));
                }
            }
            sends.add(this::drain);
            Collections.shuffle(sends, new Random(5));
            for (var sent : threads.invokeAll(sends)) {
                sent.get();
            }
        }
        drainer.drain().block();

        assertThat(learner.state()).isEqualTo(expected(own));
        assertThat(messages(learner)).isEqualTo(1);
    }

    @Test
    void theRecountsAgreeWithWhatWasMergedAndNameWhatIsWrong() throws SQLException {
        var own = TestCourse.published(3);
        var learner = new Life(own);
        learner.send(pieces(own), 0);
        learner.marry();
        drainer.drain().block();
        assertThat(differences(learner)).isEmpty();

        learner.spoil("UPDATE lesson_progress SET watched = '{[0,7)}' WHERE person_id = ?");
        learner.spoil(
                "UPDATE course_completion SET completed_at = completed_at + interval '1 hour' WHERE person_id = ?");
        learner.spoil("UPDATE credit SET seconds = seconds + 1 WHERE person_id = ?");

        assertThat(differences(learner)).containsOnlyKeys("progress", "completion", "credit");
    }

    private Map<String, List<String>> differences(Life learner) {
        var found = new TreeMap<String, List<String>>();
        for (var recount : recounts) {
            var own =
                    recount.differences().block().stream()
                            .filter(difference ->
                                    difference.contains(learner.villager.person().toString()))
                            .toList();
            if (!own.isEmpty()) {
                found.put(recount.kind(), own);
            }
        }
        return found;
    }

    /**
     * Lesson 1 is read twice, before and after the marriage; lesson 2 over several days; lesson 3
     * has no quiz.
     */
    private List<EvidenceItem> pieces(TestCourse own) {
        var items = new ArrayList<EvidenceItem>();
        for (var i = 0; i < 12; i++) {
            items.add(interval(own, 0, 25 * i, 25 * i + 25, at(2, i)));
            items.add(interval(own, 0, 25 * i, 25 * i + 25, at(8, i)));
            items.add(interval(own, 1, 25 * i, 25 * i + 30, at(i % 9, 100 + i)));
        }
        items.add(attempt(own, 0, 2, at(2, 50)));
        items.add(attempt(own, 0, 5, at(3, 50)));
        items.add(attempt(own, 0, 4, at(5, 50)));
        items.add(attempt(own, 1, 3, at(0, 50)));
        items.add(interval(own, 2, 0, 9_999, at(4, 10)));
        return items;
    }

    private Instant at(int day, int minute) {
        return start.plus(day, ChronoUnit.DAYS).plus(minute, ChronoUnit.MINUTES);
    }

    /**
     * Lesson 2: pieces 0–8 fall on days 0–8 and 9–11 on days 0–2; by day 6 the first 21 and last 9
     * parts are covered: 80 % on day 6.
     */
    private State expected(TestCourse own) {
        var lessonTwo = at(6, 106);
        return new State(
                Map.of(0, at(3, 50), 1, lessonTwo, 2, at(4, 10)),
                Map.of(0, 300, 1, 300, 2, 300),
                Map.of(0, 100, 1, 60),
                lessonTwo);
    }

    private Map<String, Integer> expectedCredit() {
        var credit = new TreeMap<String, Integer>();
        credit.put("parents", 300 + 300 + lessonTwo(0, 5));
        credit.put("husband", lessonTwo(6, 8));
        return credit;
    }

    /**
     * Seconds of lesson 2 that are new on these days: parts overlap their successor by five
     * seconds.
     */
    private static int lessonTwo(int fromDay, int toDay) {
        var covered = new boolean[300];
        var sum = 0;
        for (var day = 0; day <= toDay; day++) {
            for (var i = 0; i < 12; i++) {
                if (i % 9 == day) {
                    for (var second = 25 * i; second < Math.min(300, 25 * i + 30); second++) {
                        sum += !covered[second] && day >= fromDay ? 1 : 0;
                        covered[second] = true;
                    }
                }
            }
        }
        return sum;
    }

    private static List<List<EvidenceItem>> batches(List<EvidenceItem> items, Random random) {
        var all = new ArrayList<>(items);
        items.stream().filter(_ -> random.nextInt(3) == 0).forEach(all::add);
        Collections.shuffle(all, random);
        var batches = new ArrayList<List<EvidenceItem>>();
        for (var from = 0; from < all.size(); ) {
            var to = Math.min(all.size(), from + 1 + random.nextInt(12));
            batches.add(all.subList(from, to));
            from = to;
        }
        return batches;
    }

    private Void drain() {
        drainer.drain().block();
        return null;
    }

    private static Void note(Map<String, List<Outcome>> outcomes, List<Receipt> receipts) {
        receipts.forEach(receipt ->
                outcomes.computeIfAbsent(receipt.id(), _ -> new ArrayList<>())
                        .add(receipt.outcome()));
        return null;
    }

    private static void call(Callable<Void> step) {
        try {
            step.call();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static int messages(Life learner) throws SQLException {
        try (var database = TestDatabase.connect();
                var statement =
                        database.prepareStatement(
                                "SELECT count(*) FROM course_completion WHERE person_id = ?")) {
            statement.setObject(1, learner.villager.person().value());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    /** By number of the lesson. */
    private record State(
            Map<Integer, Instant> completed,
            Map<Integer, Integer> seconds,
            Map<Integer, Integer> best,
            Instant course) {}

    /** A learner with two devices who marries on the sixth day. */
    private final class Life {

        private final TestCourse own;
        private final Villager villager = TestRegistry.villager(VILLAGE, "陈小花");
        private final HouseholdId husband = TestRegistry.villager(VILLAGE, "李大山").household();
        private final List<String> devices =
                IntStream.range(0, 2)
                        .mapToObj(_ ->
                                TestCredentials.header(
                                        TestEvidence.credential(
                                                villager.county(), villager.person(), start)))
                        .toList();

        Life(TestCourse own) {
            this.own = own;
        }

        List<Receipt> send(List<EvidenceItem> items, int device) {
            return Api.client(port, EvidenceApi.class, null)
                    .add(devices.get(device), new EvidenceBatch(1, items))
                    .receipts();
        }

        Void marry() throws SQLException {
            var day =
                    Date.valueOf(
                            LocalDate.ofInstant(at(6, 0), org.xiangxue.server.platform.Days.ZONE));
            try (var database = TestDatabase.connect()) {
                database.setAutoCommit(false);
                try (var end =
                                database.prepareStatement(
                                        "UPDATE membership SET until_on = ?, end_reason = 'MOVED' WHERE person_id = ? AND until_on IS NULL");
                        var begin =
                                database.prepareStatement(
                                        "INSERT INTO membership (county, household_id, person_id, relation, face_icon, face_colour, from_on) VALUES ('530623', ?, ?, '配偶', 'duck', '#FBE2A6', ?)");
                        var mark =
                                database.prepareStatement(
                                        "INSERT INTO dirty_household (county, consumer, household_id) VALUES ('530623', 'CREDIT', ?), ('530623', 'CREDIT', ?) ON CONFLICT DO NOTHING")) {
                    end.setDate(1, day);
                    end.setObject(2, villager.person().value());
                    end.executeUpdate();
                    begin.setObject(1, husband.value());
                    begin.setObject(2, villager.person().value());
                    begin.setDate(3, day);
                    begin.executeUpdate();
                    mark.setObject(1, villager.household().value());
                    mark.setObject(2, husband.value());
                    mark.executeUpdate();
                    database.commit();
                }
            }
            return null;
        }

        State state() {
            var progress =
                    Api.client(
                                    port,
                                    ProgressApi.class,
                                    TestCallers.learner(villager.county(), villager.person()))
                            .mine();
            var completed = new TreeMap<Integer, Instant>();
            var seconds = new TreeMap<Integer, Integer>();
            var best = new TreeMap<Integer, Integer>();
            for (var lesson : progress.lessons()) {
                var number = own.lessons().indexOf(lesson.lesson());
                if (lesson.completedAt() != null) {
                    completed.put(number, lesson.completedAt());
                }
                seconds.put(number, lesson.seconds());
                if (lesson.bestScore() != null) {
                    best.put(number, lesson.bestScore());
                }
            }
            return new State(
                    completed,
                    seconds,
                    best,
                    progress.courses().stream()
                            .map(MyProgress.CourseProgress::completedAt)
                            .findFirst()
                            .orElseThrow());
        }

        Map<String, Integer> credit() throws SQLException {
            try (var database = TestDatabase.connect();
                    var statement =
                            database.prepareStatement(
                                    "SELECT household_id, seconds FROM credit WHERE person_id = ?")) {
                statement.setObject(1, villager.person().value());
                try (var rows = statement.executeQuery()) {
                    var credit = new ArrayList<Map.Entry<String, Integer>>();
                    while (rows.next()) {
                        var where =
                                rows.getObject(1).equals(husband.value()) ? "husband" : "parents";
                        credit.add(Map.entry(where, rows.getInt(2)));
                    }
                    return new TreeMap<>(
                            credit.stream()
                                    .collect(
                                            groupingBy(
                                                    Map.Entry::getKey,
                                                    summingInt(Map.Entry::getValue))));
                }
            }
        }

        void spoil(String sql) throws SQLException {
            try (var database = TestDatabase.connect();
                    var statement = database.prepareStatement(sql)) {
                statement.setObject(1, villager.person().value());
                assertThat(statement.executeUpdate()).isPositive();
            }
        }
    }
}
