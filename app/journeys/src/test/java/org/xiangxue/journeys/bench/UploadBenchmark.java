package org.xiangxue.journeys.bench;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.xiangxue.journeys.film.UploadRun;

/**
 * A film over a line that is cut a hundred times, ten times by killing the whole system, beside the
 * same film over a whole line. Fails when the store gives back other bytes than were sent.
 */
final class UploadBenchmark implements Benchmark {

    private static final int CUTS = 100;
    private static final int KILL_EVERY = 10;

    @Override
    public SequencedMap<String, Object> run() throws Exception {
        var seed = System.nanoTime();
        var whole = timed(seed, 0);
        var cut = timed(seed, CUTS);
        var figures = new LinkedHashMap<String, Object>();
        figures.put("seed", seed);
        figures.put("cuts", cut.result().cuts());
        figures.put("kills", cut.result().kills());
        figures.put("bytes", cut.result().bytes());
        figures.put("bytesSentAgain", cut.result().sentAgain());
        figures.put("byteEqual", cut.result().equal());
        figures.put("secondsWhole", whole.seconds());
        figures.put("secondsWithCuts", cut.seconds());
        if (!cut.result().equal() || !whole.result().equal()) {
            throw new IllegalStateException("other bytes came out than were sent: " + figures);
        }
        return figures;
    }

    private static Timed timed(long seed, int cuts) throws Exception {
        var home = Files.createTempDirectory("xiangxue-upload").toRealPath();
        var begun = System.nanoTime();
        var result = new UploadRun(home, seed).run(cuts, KILL_EVERY);
        return new Timed(result, Math.round((System.nanoTime() - begun) / 1e8) / 10.0);
    }

    /**
     * @param seconds with the start of the system and the work on the film
     */
    private record Timed(UploadRun.Result result, double seconds) {}
}
