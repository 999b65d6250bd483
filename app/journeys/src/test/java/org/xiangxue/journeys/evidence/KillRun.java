package org.xiangxue.journeys.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.xiangxue.contract.learning.Receipt.Outcome;
import org.xiangxue.journeys.Xiangxue;

/**
 * Kills the system under evidence load at random moments, starts it again on its data, and in the
 * end compares what was acknowledged with what is there.
 */
public final class KillRun {

    private static final int LONGEST_LIFE = 4_000;

    private final Path data;
    private final int port = Xiangxue.freePort();
    private final Random random;

    public KillRun(Path data, long seed) {
        this.data = data;
        this.random = new Random(seed);
    }

    /**
     * @param calm pieces acknowledged before the first kill
     * @param pieces acknowledged altogether
     * @param lost acknowledged pieces that the server did not know when they were sent again
     */
    public record Result(
            int kills,
            int calm,
            int pieces,
            int requestsWithoutAnswer,
            int batchesSentAgain,
            long lost,
            double secondsUp) {}

    /**
     * Fails when anything is lost, counted twice, or derived wrongly.
     *
     * @param calm how long the devices deliver before the first kill
     */
    public Result run(int kills, Duration calm) throws Exception {
        var system = start();
        try (var fleet = new Fleet(system, random)) {
            fleet.start();
            Thread.sleep(calm);
            var before = fleet.piecesAcknowledged();
            var up = Duration.ZERO;
            for (var kill = 0; kill < kills; kill++) {
                up = up.plus(live());
                killSomehow(system);
                fleet.serverIsGone();
                system = start();
                fleet.serverIsBack();
            }
            fleet.stop();
            return compare(system, fleet, before, kills, up);
        } finally {
            system.stop();
        }
    }

    private Xiangxue start() {
        var system = Xiangxue.launch(data, port);
        system.awaitReady();
        return system;
    }

    /** For a random time; the moment of the kill is what is tried. */
    private Duration live() throws InterruptedException {
        var life = Duration.ofMillis(200 + random.nextInt(LONGEST_LIFE));
        Thread.sleep(life);
        return life;
    }

    /** One half of the kills takes the database with it, as a power cut does. */
    private void killSomehow(Xiangxue system) throws InterruptedException {
        if (random.nextBoolean()) {
            system.kill();
        } else {
            system.killAll();
        }
    }

    private static Result compare(Xiangxue system, Fleet fleet, int calm, int kills, Duration up)
            throws Exception {
        var answers = fleet.sendAllAgain();
        var pieces = fleet.piecesAcknowledged();
        assertThat(answers).isEqualTo(Map.of(Outcome.DUPLICATE, (long) pieces));
        assertThat(fleet.secondsCounted(system)).isEqualTo(fleet.secondsAcknowledged());
        var check = system.check();
        assertThat(check).last().as(() -> String.join("\n", check)).isEqualTo("exit 0");
        return new Result(
                kills,
                calm,
                pieces,
                fleet.requestsWithoutAnswer(),
                fleet.batchesSentAgain(),
                pieces - answers.getOrDefault(Outcome.DUPLICATE, 0L),
                up.toMillis() / 1000.0);
    }
}
