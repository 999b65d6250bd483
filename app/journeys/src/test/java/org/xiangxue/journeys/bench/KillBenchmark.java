package org.xiangxue.journeys.bench;

import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.xiangxue.journeys.evidence.KillRun;

/**
 * A hundred kills under evidence load; the calm before the first is the baseline. Fails when
 * anything acknowledged is lost or counted twice.
 */
final class KillBenchmark implements Benchmark {

    private static final int KILLS = 100;
    private static final Duration CALM = Duration.ofSeconds(20);

    @Override
    public SequencedMap<String, Object> run() throws Exception {
        var data = Files.createTempDirectory("xiangxue-kill").toRealPath();
        var seed = System.nanoTime();
        var result = new KillRun(data, seed).run(KILLS, CALM);
        var figures = new LinkedHashMap<String, Object>();
        figures.put("seed", seed);
        figures.put("kills", result.kills());
        figures.put("piecesAcknowledged", result.pieces());
        figures.put("requestsWithoutAnswer", result.requestsWithoutAnswer());
        figures.put("batchesSentAgain", result.batchesSentAgain());
        figures.put("piecesLost", result.lost());
        figures.put("piecesPerSecondCalm", Math.round(result.calm() / (double) CALM.toSeconds()));
        figures.put(
                "piecesPerSecondBetweenKills",
                Math.round((result.pieces() - result.calm()) / result.secondsUp()));
        return figures;
    }
}
