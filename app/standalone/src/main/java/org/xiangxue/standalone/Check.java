package org.xiangxue.standalone;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.xiangxue.server.platform.check.Recount;

/**
 * {@code ./xiangxue check}: recounts what is derived, on the database of the running system or,
 * when none runs, on the database alone.
 */
final class Check {

    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final LocalSystem system;
    private final PrintStream out;

    Check(LocalSystem system, PrintStream out) {
        this.system = system;
        this.out = out;
    }

    /** Returns the exit code. */
    int run(Settings settings) throws Exception {
        if (!new DataPaths(settings.data()).started()) {
            throw new Obstacle(
                    "There is nothing to check in %s: start Xiangxue once, or set XIANGXUE_DATA to the folder of its data."
                            .formatted(settings.data()));
        }
        try (var server = system.startQuietly(settings)) {
            return recount(server);
        }
    }

    private int recount(ConfigurableApplicationContext server) {
        var differences =
                server.getBeansOfType(Recount.class).values().stream()
                        .sorted(Comparator.comparing(Recount::kind))
                        .mapToInt(this::recount)
                        .sum();
        return differences == 0 ? 0 : 1;
    }

    private int recount(Recount recount) {
        var found = Optional.ofNullable(recount.differences().block(LONGEST)).orElse(List.of());
        var result = found.isEmpty() ? "agrees" : found.size() + " differences";
        out.println(recount.kind() + ": " + result);
        found.forEach(difference -> out.println("  " + difference));
        return found.size();
    }
}
