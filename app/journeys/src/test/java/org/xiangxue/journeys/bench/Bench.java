package org.xiangxue.journeys.bench;

import java.util.Map;
import java.util.stream.Collectors;

/** {@code ./xiangxue bench NAME}. */
public final class Bench {

    private static final Map<String, Benchmark> ALL =
            Map.of(
                    "kill", new KillBenchmark(),
                    "media", new MediaBenchmark(),
                    "start", new StartBenchmark());

    private Bench() {}

    public static void main(String[] args) throws Exception {
        var name = args.length == 0 ? "" : args[0];
        var benchmark = ALL.get(name);
        if (benchmark == null) {
            System.err.println(
                    "There is no benchmark \"%s\": there are %s."
                            .formatted(name, ALL.keySet().stream().sorted().toList()));
            System.exit(2);
            return;
        }
        var figures =
                benchmark.run().entrySet().stream()
                        .map(figure ->
                                "\"%s\":%s".formatted(figure.getKey(), json(figure.getValue())))
                        .collect(Collectors.joining(","));
        System.out.println("{\"benchmark\":\"%s\",%s}".formatted(name, figures));
    }

    private static String json(Object value) {
        return value instanceof Number || value instanceof Boolean
                ? value.toString()
                : "\"" + value + "\"";
    }
}
