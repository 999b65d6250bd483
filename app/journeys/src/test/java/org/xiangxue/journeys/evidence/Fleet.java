package org.xiangxue.journeys.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xiangxue.contract.course.CourseApi;
import org.xiangxue.contract.learning.EvidenceItem;
import org.xiangxue.contract.learning.MyProgress.LessonProgress;
import org.xiangxue.contract.learning.ProgressApi;
import org.xiangxue.contract.learning.Receipt.Outcome;
import org.xiangxue.journeys.Api;
import org.xiangxue.journeys.DemoAccounts;
import org.xiangxue.journeys.Xiangxue;

/** The devices of some learners, all delivering at once. */
public final class Fleet implements AutoCloseable {

    private static final int DEVICES_A_LEARNER = 2;

    private final List<Device> devices;
    private final Gate gate = new Gate();
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> running = new ArrayList<>();

    /** Every learner of the demo's sheet signs in on two devices. */
    public Fleet(Xiangxue system, Random random) {
        var course = Api.at(system.site()).client(CourseApi.class).get("wuguji");
        devices =
                DemoAccounts.of(system).learners().stream()
                        .flatMap(learner -> Stream.generate(() -> learner).limit(DEVICES_A_LEARNER))
                        .map(learner ->
                                new Device(system, learner, course, new Random(random.nextLong())))
                        .toList();
    }

    public void start() {
        devices.forEach(device -> running.add(threads.submit(() -> deliverOnAndOn(device))));
    }

    private Void deliverOnAndOn(Device device) throws InterruptedException {
        while (going.get()) {
            device.deliver(gate);
        }
        return null;
    }

    /** Devices wait until {@link #serverIsBack()}. */
    public void serverIsGone() {
        gate.set(false);
    }

    public void serverIsBack() {
        gate.set(true);
    }

    /** Each device ends with a batch that is acknowledged. Fails if a piece was not kept. */
    public void stop() throws InterruptedException, ExecutionException {
        going.set(false);
        for (var device : running) {
            device.get();
        }
    }

    public int piecesAcknowledged() {
        return devices.stream()
                .flatMap(device -> device.acknowledged().stream())
                .mapToInt(batch -> batch.items().size())
                .sum();
    }

    public int requestsWithoutAnswer() {
        return gate.requestsWithoutAnswer();
    }

    public int batchesSentAgain() {
        return devices.stream().mapToInt(Device::sentAgain).sum();
    }

    /** How the server answers when everything acknowledged is sent once more. */
    public Map<Outcome, Long> sendAllAgain() {
        return devices.stream()
                .flatMap(device -> device.acknowledged().stream().map(device::send))
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting()));
    }

    /** Seconds of each lesson, by learner, as the acknowledged intervals make them. */
    public Map<String, Map<String, Integer>> secondsAcknowledged() {
        var covered = new HashMap<String, Map<String, Integer>>();
        devices.stream()
                .collect(Collectors.groupingBy(device -> device.learner().number()))
                .forEach((number, own) -> covered.put(number, seconds(own)));
        return covered;
    }

    private static Map<String, Integer> seconds(List<Device> devices) {
        return devices.stream()
                .flatMap(device -> device.acknowledged().stream())
                .flatMap(batch -> batch.items().stream())
                .filter(item -> "interval".equals(item.kind()))
                .collect(
                        Collectors.groupingBy(
                                EvidenceItem::lesson,
                                Collectors.collectingAndThen(
                                        Collectors.flatMapping(Fleet::covered, Collectors.toSet()),
                                        seconds -> seconds.size())));
    }

    private static Stream<Integer> covered(EvidenceItem interval) {
        return IntStream.range(interval.from(), interval.to()).boxed();
    }

    /** The same as the server counts them. */
    public Map<String, Map<String, Integer>> secondsCounted(Xiangxue system) {
        return DemoAccounts.of(system).learners().stream()
                .collect(
                        Collectors.toMap(
                                DemoAccounts.Learner::number,
                                learner -> counted(learner.signIn(system).api())));
    }

    private static Map<String, Integer> counted(Api learner) {
        return learner.client(ProgressApi.class).mine().lessons().stream()
                .filter(lesson -> lesson.seconds() > 0)
                .collect(
                        Collectors.toMap(
                                lesson -> lesson.lesson().toString(), LessonProgress::seconds));
    }

    @Override
    public void close() {
        going.set(false);
        gate.set(true);
        threads.shutdownNow();
    }
}
