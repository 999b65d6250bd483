package org.xiangxue.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Starts the whole system in this process, and stops it in order whenever it is told to. */
public final class Standalone {

    private Standalone() {}

    public static void main(String[] args) {
        try {
            run(Settings.from(System.getenv()).withFreePort());
        } catch (Obstacle obstacle) {
            System.err.println(obstacle.getMessage());
            System.exit(1);
        }
        if (Boolean.getBoolean("xiangxue.once")) {
            System.exit(0);
        }
    }

    private static void run(Settings settings) {
        var system = new LocalSystem();
        Runtime.getRuntime().addShutdownHook(new Thread(system::stop, "stop"));
        try {
            system.start(settings);
        } catch (Throwable fault) {
            throw Obstacle.find(fault, settings).orElseGet(() -> unknown(fault, settings));
        }
        var begin = ProcessHandle.current().info().startInstant().orElseThrow();
        var seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
        System.out.printf(
                Locale.ROOT, "READY http://localhost:%d/ in %.1f s%n", settings.port(), seconds);
    }

    /** A fault of ours: the person gets one sentence, whoever mends it gets the trace. */
    private static Obstacle unknown(Throwable fault, Settings settings) {
        var file = settings.data().resolve("logs/start-failure.log");
        var text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.toString());
        } catch (IOException unwritable) {
            return new Obstacle(
                    "Xiangxue could not start (%s): please report this.".formatted(fault));
        }
        return new Obstacle(
                "Xiangxue could not start because of a fault of its own: please report the file %s."
                        .formatted(file));
    }
}
