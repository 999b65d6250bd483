package org.xiangxue.journeys.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.xiangxue.journeys.Xiangxue;

/** The second start on the same data; the first start, which makes the data, is the baseline. */
final class StartBenchmark implements Benchmark {

    @Override
    public SequencedMap<String, Object> run() throws Exception {
        var data = Files.createTempDirectory("xiangxue-bench").toRealPath();
        var first = seconds(data);
        var figures = new LinkedHashMap<String, Object>();
        figures.put("firstStartSeconds", first);
        figures.put("secondStartSeconds", seconds(data));
        return figures;
    }

    private static double seconds(Path data) throws InterruptedException {
        var begin = System.nanoTime();
        try (var _ = Xiangxue.start(data)) {
            return Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
        }
    }
}
